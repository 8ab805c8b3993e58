import { describe, expect, it } from 'vitest'
import { editParts } from '@/tests/support/framework-files'
import { bomb, hostileFiles } from '@/tests/support/hostile-files'
import { referenceFramework } from '@/tests/support/reference-framework'
import { proposeChanges } from '../propose/propose-changes'
import { readIncoming } from '../read-incoming'
import { refusalText } from '../rules'
import { exportFramework, exportTemplate } from '../write/export-framework'
import { readFile } from './read-file'

const current = referenceFramework()
const options = { origin: 'https://example.org', publishedAt: new Date('2026-11-25T08:00:00Z') }
const text = (value: string) => new TextEncoder().encode(value)
async function changesIn(bytes: Uint8Array) {
  const read = await readFile(bytes)
  if (!read.ok) throw new Error(`${read.reason} ${read.place}`)
  return proposeChanges(current, readIncoming(read, current))
}

describe('a framework that goes out and comes back', () => {
  it.each(['json', 'xlsx', 'csv', 'case'] as const)('as %s is no change', async (format) => {
    const { bytes } = await exportFramework(current, format, options)
    const { changes, refused, unchanged } = await changesIn(bytes)
    expect(changes).toEqual([])
    expect(refused).toEqual([])
    expect(unchanged).toBeGreaterThan(900)
  })

  it('proposes what was edited in the workbook, and no more', async () => {
    const { bytes } = await exportFramework(current, 'xlsx', options)
    const statement = current.responsibilities[3]?.statement ?? ''
    const edited = editParts(bytes, (parts) => {
      let count = 0
      for (const [name, part] of Object.entries(parts)) {
        const changed = part.split(`>${statement}<`)
        count += changed.length - 1
        parts[name] = changed.join('>Says it in new words &amp; more.<')
      }
      expect(count).toBe(1)
    })
    const { changes, refused } = await changesIn(edited)
    expect(refused).toEqual([])
    expect(changes).toMatchObject([
      {
        place: expect.stringMatching(/^Responsibilities D\d+$/),
        edit: {
          kind: 'set',
          collection: 'responsibilities',
          id: current.responsibilities[3]?.id,
          field: 'statement',
          was: statement,
          value: 'Says it in new words & more.',
        },
      },
    ])
  })

  it('keeps what looks like a formula as the text that it is, in both kinds of table', async () => {
    const risky = structuredClone(current)
    const [role] = risky.roles
    if (role)
      Object.assign(role, { purpose: '=HYPERLINK("http://evil.example")', summary: "'+1 and more", kpis: ['-1', '@x'] })
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes } = await exportFramework(risky, format, options)
      const read = await readFile(bytes)
      if (!read.ok) throw new Error(read.reason)
      const cells = read.kind === 'sheets' ? read.sheets.flatMap(({ rows }) => rows.flat()) : []
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
      expect(proposeChanges(risky, readIncoming(read, risky)).changes).toEqual([])
    }
  })

  it('may be one sheet, with semicolons as Excel writes them in many countries', async () => {
    const { changes, refused } = await changesIn(text('Id;Title\r\npmo-analyst;"PMO; Analyst"\r\n'))
    expect(refused).toEqual([])
    expect(changes.filter(({ meant }) => meant)).toMatchObject([
      { edit: { kind: 'set', id: 'pmo-analyst', field: 'title', value: 'PMO; Analyst' } },
    ])
  })

  it.each(['xlsx', 'csv'] as const)(
    'has a template as %s that changes nothing when it comes back empty',
    async (format) => {
      const { bytes } = await exportTemplate(current, format)
      const { changes, refused } = await changesIn(bytes)
      expect(changes.filter(({ meant }) => meant)).toEqual([])
      expect(refused).toEqual([])
    },
  )
})

describe(`${hostileFiles.length} files that mean harm, or are broken`, () => {
  it.each(hostileFiles)('%s', async (_, make, reason) => {
    const read = await readFile(make())
    expect(read).toMatchObject({ ok: false, reason })
    expect(refusalText[reason]).toMatch(/\.$/)
  })

  it('are read outside this process, whose memory stays where it is', async () => {
    const files = [bomb(), text(JSON.stringify(Array(700_000).fill(1)))]
    await readFile(text('{}'))
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    for (const file of files) await readFile(file)
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })
})

describe('files that can be read and say what is not so', () => {
  it.each<[string, unknown, string]>([
    ['a wrong type', { roles: 'all of them' }, 'roles'],
    ['a role that is a number', { roles: [7] }, 'roles.0'],
    ['a field that nobody knows', { rolez: [] }, ''],
    ['a letter that is none', { raci: [{ responsibility: 'x', assignments: { y: 'Z' } }] }, 'raci.0.assignments.y'],
    ['an id with a way out', { roles: [{ id: '../x' }] }, 'roles.0.id'],
    ['no object', [], ''],
    ['more than 500 competencies', { competencies: Array(600).fill({}) }, 'competencies'],
  ])('%s', async (_, json, place) => {
    const read = await readFile(text(JSON.stringify(json)))
    if (!read.ok) throw new Error(read.reason)
    let caught: unknown
    try {
      readIncoming(read, current)
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({ code: 'invalid' })
    expect(Object.keys((caught as { fields: object }).fields)).toContain(place)
  })

  it('a workbook whose sheets are none of ours', async () => {
    const read = await readFile(text('Colour,Size\nred,7\n'))
    if (!read.ok) throw new Error(read.reason)
    expect(() => readIncoming(read, current)).toThrow(refusalText['unknown-data'])
  })
})
