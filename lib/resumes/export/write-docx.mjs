import { AlignmentType, BorderStyle, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { spaceBefore } from '../../platform/pdf/space-before.mjs'
import { pageOf, styleOf } from './page-styles.mjs'

const twips = (points) => Math.round(points * 20)
const levels = { name: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1, title: HeadingLevel.HEADING_2 }
const styleIds = { name: 'Title', heading: 'Heading1', title: 'Heading2' }
const LIST = 'resume-list'

/** A Word document of plain paragraphs: real headings, a real list, and nothing that a screening program would have to guess. */
export async function write({ blocks, style: styleName, paper, title, author, language, now }) {
  const page = pageOf(paper)
  const style = styleOf(styleName)
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description: '',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: style.wordFont, size: twips(style.kinds.text.size) / 10, language: { value: language } },
        },
      },
      paragraphStyles: Object.keys(style.kinds).map((kind) => paragraphStyle(style, kind)),
    },
    numbering: { config: [{ reference: LIST, levels: [listLevel(style)] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
            },
          },
        },
        children: blocks.map((block, index) => paragraph(block, blocks[index - 1]?.kind, style)),
      },
    ],
  })
  return pinned(await Packer.toBuffer(document), language, now)
}

function paragraph({ kind, text, keepNext }, before, style) {
  return new Paragraph({
    ...(levels[kind] ? { heading: levels[kind] } : { style: kind }),
    ...(kind === 'bullet' ? { numbering: { reference: LIST, level: 0 } } : {}),
    keepNext,
    spacing: {
      before: twips(spaceBefore(style, kind, before)),
      after: 0,
      line: twips(style.kinds[kind].leading),
      lineRule: 'atLeast',
    },
    children: [new TextRun(text)],
  })
}

function paragraphStyle(style, kind) {
  const { size, weight, colour, rule } = style.kinds[kind]
  return {
    id: styleIds[kind] ?? kind,
    name: styleIds[kind] ? { name: 'Title', heading: 'heading 1', title: 'heading 2' }[kind] : `Résumé ${kind}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: size * 2, bold: weight >= 600, color: colour.slice(1), font: style.wordFont },
    paragraph: {
      widowControl: true,
      keepLines: kind !== 'text',
      ...(rule
        ? { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: style.hairline.slice(1) } } }
        : {}),
    },
  }
}

const listLevel = ({ kinds }) => ({
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(kinds.bullet.indent), hanging: twips(kinds.bullet.indent) } } },
})

/** The library writes the time of day into the file; with the time that was given, the same résumé makes the same bytes. */
function pinned(bytes, language, now) {
  const files = unzipSync(new Uint8Array(bytes))
  const core = 'docProps/core.xml'
  const properties = strFromU8(files[core])
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(now).toISOString()}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
  return Buffer.from(zipSync({ ...files, [core]: strToU8(properties) }, { mtime: new Date(1980, 0, 1), level: 6 }))
}
