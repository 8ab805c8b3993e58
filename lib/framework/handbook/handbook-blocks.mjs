/** The book as paragraphs of the PDF, each with its kind, and with the anchor that the contents and the outline lead to. */

const labelled = ({ label, text }) => (label ? `${label}: ${text}` : text)

export function coverBlocks({ title, version, license }, publishedText) {
  return [
    { kind: 'cover', text: title, keepNext: true },
    { kind: 'coverNote', text: `Handbook, version ${version}`, keepNext: true },
    { kind: 'coverNote', text: `Published ${publishedText}`, keepNext: true },
    { kind: 'coverNote', text: `Licence ${license}`, keepNext: false },
  ]
}

export function contentsBlocks({ parts }) {
  return [
    { kind: 'part', text: 'Contents', keepNext: true },
    ...parts.flatMap((part) => [
      { kind: 'contentsPart', text: part.title, goTo: part.anchor, keepNext: true },
      // Terms stand by the alphabet already.
      ...(part.anchor === 'glossary' ? [] : part.contents).map(({ anchor, title }) => ({
        kind: 'contentsEntry',
        text: title,
        goTo: anchor,
        keepNext: false,
      })),
    ]),
  ]
}

export function bodyBlocks({ anchor, title, intro, entries }) {
  return [
    { kind: 'part', text: title, anchor, keepNext: true },
    { kind: 'intro', text: intro, keepNext: false },
    ...entries.flatMap((entry) => [
      { kind: 'entry', text: entry.title, anchor: entry.anchor, keepNext: true },
      ...entry.blocks
        .filter(({ text }) => text !== '')
        .map((block) => ({ kind: block.kind, text: labelled(block), keepNext: block.kind === 'heading' })),
    ]),
  ]
}
