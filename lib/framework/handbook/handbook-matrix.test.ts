import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import reference from '@/prisma/reference/framework.json'
import { type FrameworkDocument, frameworkSchema } from '../model'
import { handbook } from './handbook'
import { handbookMatrix } from './handbook-matrix'
import { renderHandbook } from './render-handbook'

const document = frameworkSchema.parse(reference)

const render = (framework: FrameworkDocument, contentHash: string) =>
  renderHandbook({
    id: '',
    version: framework.version,
    changeLog: '',
    contentHash,
    publishedAt: new Date('2026-11-25'),
    document: framework,
    current: framework,
  })
const count = (file: Buffer, what: RegExp) => file.toString('latin1').match(what)?.length ?? 0

interface Piece {
  text: string
  x: number
  y: number
  isTurned: boolean
}
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, , , , x, y] = item.transform as number[]
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, isTurned: Math.abs(a ?? 0) < 0.01 }]
  })
}

/** Lines of a turned head lie closer to each other than to the next column. */
function headsOf(pieces: Piece[]): { title: string; x: number }[] {
  const heads: { texts: string[]; xs: number[] }[] = []
  for (const { text, x } of pieces.filter(({ isTurned }) => isTurned).toSorted((a, b) => a.x - b.x)) {
    const last = heads.at(-1)
    if (last && x - (last.xs.at(-1) ?? 0) < 12) {
      last.texts.push(text)
      last.xs.push(x)
    } else heads.push({ texts: [text], xs: [x] })
  }
  return heads.map(({ texts, xs }) => ({
    title: texts.join(' ').replace(/\s+/g, ' '),
    x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
  }))
}

const nearest = <T>(all: readonly T[], distance: (one: T) => number) =>
  all.toSorted((one, other) => distance(one) - distance(other))[0]

/** Each letter as the eye finds it: the name on its line, the head above it. */
function readMatrix(pieces: Piece[]): string[] {
  const heads = headsOf(pieces)
  const edge = (heads[0]?.x ?? 0) - 14
  const upright = pieces.filter(({ isTurned }) => !isTurned)
  const names = upright.filter(({ x }) => x < edge)
  return upright
    .filter(({ x, text }) => x > edge && /^[RACI]$/.test(text))
    .map(({ text, x, y }) => {
      const name = nearest(names, (each) => Math.abs(each.y - y))?.text
      return `${name}, ${nearest(heads, (head) => Math.abs(head.x - x))?.title}: ${text}`
    })
}

describe('the matrix in the handbook’s PDF', () => {
  let file: Buffer
  let pdf: Pdf
  let pages: Piece[][]
  let sheets: number[]
  beforeAll(async () => {
    file = await render(document, 'matrix')
    pdf = await getDocumentProxy(new Uint8Array(file))
    pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => piecesOf(pdf, at + 1)))
    sheets = pages.flatMap((pieces, at) => (pieces.some(({ isTurned }) => isTurned) ? [at + 1] : []))
  }, 60_000)

  it('has every letter exactly once, under its role and beside its responsibility', () => {
    const names = new Map(document.responsibilities.map(({ id, name }) => [id, name]))
    const titles = new Map(
      handbookMatrix(document).flatMap(({ columns }) => columns.map(({ id, title }) => [id, title])),
    )
    const wanted = document.raci.flatMap(({ responsibility, assignments }) =>
      Object.entries(assignments).map(
        ([role, letter]) => `${names.get(responsibility)}, ${titles.get(role)}: ${letter}`,
      ),
    )
    const found = sheets.flatMap((number) => readMatrix(pages[number - 1] ?? []))
    expect(wanted.length).toBeGreaterThan(400)
    expect(found.toSorted()).toEqual(wanted.toSorted())
  })

  it('lies on sheets of A4 on their side, each with its heads, its letters explained and its number', async () => {
    expect(sheets.length).toBeGreaterThan(1)
    const { roles, governanceRoles } = document
    for (const number of sheets) {
      const [, , width, height] = (await pdf.getPage(number)).view
      expect([width, height].map((side) => Math.round(side ?? 0))).toEqual([842, 595])
      const texts = (pages[number - 1] ?? []).map(({ text }) => text)
      expect(headsOf(pages[number - 1] ?? [])).toHaveLength(roles.length + governanceRoles.length)
      for (const { name } of Object.values(document.raciDefinitions)) expect(texts.join(' ')).toContain(name)
      expect(texts.join(' ')).toContain(`${number} / ${pdf.numPages}`)
    }
    expect(pages[0] && (await pdf.getPage(1)).view[3]).toBeGreaterThan(800)
  })

  it('is one table to a screen reader, with heads that say what they head', () => {
    const columns = document.roles.length + document.governanceRoles.length
    const rows = document.responsibilities.length
    const themes = new Set(document.responsibilities.map(({ theme }) => theme)).size
    expect(count(file, /\/S \/Table\b/g)).toBe(1)
    expect(count(file, /\/S \/Caption\b/g)).toBe(1)
    expect(count(file, /\/S \/TBody\b/g)).toBe(themes)
    expect(count(file, /\/S \/TR\b/g)).toBe(1 + themes + rows)
    expect(count(file, /\/S \/TD\b/g)).toBe(columns * rows)
    expect(count(file, /\/Scope \/Column\b/g)).toBe(columns + 1)
    expect(count(file, /\/Scope \/Row\b/g)).toBe(themes + rows)
    expect(count(file, new RegExp(`/ColSpan ${columns + 1}\\b`, 'g'))).toBe(themes)
  })

  it('is found from the contents and from the bookmarks, theme by theme, and what follows it still is', async () => {
    const themes = [...new Set(document.responsibilities.map(({ theme }) => theme))]
    const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[]
    expect(outline.find(({ title }) => title === 'RACI matrix')?.items.map(({ title }) => title)).toEqual(themes)
    const lines = pages.slice(1, sheets[0]).flat()
    const numberOf = (title: string) => {
      const at = lines.findIndex(({ text }) => text === title)
      return Number(lines.slice(at + 1, at + 3).find(({ text }) => /^ ?\d+$/.test(text))?.text)
    }
    expect(numberOf('RACI matrix')).toBe(sheets[0])
    expect(numberOf('Leadership')).toBe(sheets.at(-1))
    expect(pages[numberOf('Glossary') - 1]?.some(({ text }) => text === 'Glossary')).toBe(true)
  })
})

describe('a matrix that is wider than a sheet', () => {
  const [one] = document.governanceRoles
  const long = 'Somebody whose title no column could ever hold '.repeat(7).trim()
  const wide: FrameworkDocument = {
    ...document,
    roles: document.roles.slice(0, 2).map((role) => ({ ...role, title: 'Officer (for all)' })),
    competencies: [],
    responsibilities: document.responsibilities.slice(0, 3),
    governanceRoles: Array.from({ length: 40 }, (_, at) => ({
      id: `board-${at}`,
      title: at === 30 ? long : `Board ${at}`,
      aka: [],
      description: one?.description ?? '',
    })),
    raci: document.responsibilities.slice(0, 3).map(({ id }) => ({
      responsibility: id,
      assignments: { 'board-0': 'A', 'board-30': 'R', 'board-39': 'I' },
    })),
  }

  it('becomes tables of as many columns each, with every responsibility in each', () => {
    const tables = handbookMatrix(wide)
    expect(tables.map(({ columns }) => columns.length)).toEqual([21, 21])
    expect(tables.flatMap(({ columns }) => columns.map(({ id }) => id))).toEqual(
      [...wide.roles, ...wide.governanceRoles].map(({ id }) => id),
    )
    for (const { themes } of tables) expect(themes.flatMap(({ rows }) => rows)).toHaveLength(3)
    expect(tables[0]?.themes[0]?.rows[0]?.letters.filter(Boolean)).toEqual(['A'])
    expect(tables[1]?.themes[0]?.rows[0]?.letters.filter(Boolean)).toEqual(['R', 'I'])
    // Short titles that would be alike are kept whole.
    expect(tables[0]?.columns[0]?.title).toBe('Officer (for all)')
    expect(handbook(wide).parts.find(({ anchor }) => anchor === 'matrix')?.contents).toHaveLength(2)
  })

  it('is a table of its own for each, and says above it what a title is that is too long to stand over its column', async () => {
    const file = await render(wide, 'wide')
    expect(count(file, /\/S \/Table\b/g)).toBe(2)
    expect(count(file, /\/S \/TD\b/g)).toBe(42 * 3)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => piecesOf(pdf, at + 1)))
    const text = pages
      .flat()
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(text).toContain(`1: ${long}`)
  }, 60_000)

  it('is left out where there is nothing to cross', () => {
    expect(handbook({ ...wide, responsibilities: [] }).parts.some(({ anchor }) => anchor === 'matrix')).toBe(false)
  })
})
