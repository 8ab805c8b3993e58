import { describe, expect, it } from 'vitest'
import { type MappedRow, mapRow, type Refusal } from './map-row'
import { columnsOf, type Mapping, mappingSchema, readMapping } from './mapping'

const mapping: Mapping = mappingSchema.parse({
  source: 'harbour',
  key: ['Ref'],
  organisation: {
    column: 'Body',
    slugPrefix: 'hb-',
    country: 'GB',
    sector: 'Transport',
    words: { DEPT: 'Department' },
  },
  title: { column: 'Title' },
  spellings: ['PMO'],
  description: {
    parts: [{ column: 'Text' }],
    whenBlank: 'Nothing is said.',
    facts: [{ label: 'Unit', column: 'Unit', blank: ['None'] }],
  },
  country: 'GB',
  city: { words: [{ column: 'Unit', any: ['north quay'], value: 'Northport' }], default: 'Southport' },
  workMode: { default: 'onsite' },
  contractType: { words: [{ column: 'Title', any: ['intern'], value: 'internship' }], default: 'permanent' },
  workingHours: { column: 'Hours', values: { full: 'full_time', part: 'part_time' }, default: 'full_time' },
  sector: 'Transport',
  dates: { published: 'Posted', format: 'dmy', timeZone: 'Europe/London', keepOpenDays: 30 },
  applyUrl: 'https://jobs.example/{Ref}',
})
const options = { shiftDays: 0, keepOpenDays: 30, today: { year: 2026, month: 11, day: 25 } }
const row = (over: Record<string, string> = {}) => ({
  Ref: 'A 1',
  Body: 'DEPT OF PORTS',
  Title: 'PMO LEAD',
  Text: '',
  Unit: 'North Quay, berth 4',
  Hours: 'Part',
  Posted: '25/03/2026',
  ...over,
})
const map = (over: Record<string, string> = {}, more = {}) => mapRow(row(over), mapping, { ...options, ...more })

describe('mapping a row', () => {
  it('makes the canonical posting', () => {
    expect(map()).toMatchObject({
      externalId: 'A 1',
      organisation: { slug: 'hb-department-of-ports', name: 'Department of Ports', country: 'GB', sector: 'Transport' },
      publishedAt: new Date('2026-03-25T00:00:00Z'),
      input: {
        title: 'PMO Lead',
        description: 'Nothing is said.\n\nUnit: North Quay, berth 4',
        city: 'Northport',
        contractType: 'permanent',
        workingHours: 'part_time',
        payMin: null,
        applyUrl: 'https://jobs.example/A%201',
        // Midnight in London, where the clocks have gone forward since.
        closesAt: new Date('2026-04-23T23:00:00Z'),
      },
      remarks: [],
    })
  })

  it('finds whole words only', () => {
    const typeOf = (Title: string) => (map({ Title }) as MappedRow).input.contractType
    expect(typeOf('Planning intern')).toBe('internship')
    expect(typeOf('Internal auditor')).toBe('permanent')
  })

  it('takes visa, clearance and IR35 from a column or from words, and leaves open what nobody says', () => {
    const more: Mapping = mappingSchema.parse({
      ...mapping,
      visaSponsorship: { column: 'Visa', values: { yes: true, no: false }, default: null },
      securityClearance: {
        words: [
          { column: 'Text', any: ['dv cleared', 'developed vetting'], value: 'dv' },
          { column: 'Text', any: ['sc cleared', 'sc clearance'], value: 'sc' },
        ],
        column: 'Vetting',
        values: { 'not needed': 'none' },
        default: null,
      },
      ir35: { words: [{ column: 'Text', any: ['outside ir35'], value: 'outside' }], default: null },
    })
    const said = (over: Record<string, string>) => {
      const { input, remarks } = mapRow(row({ Visa: '', Vetting: '', ...over }), more, options) as MappedRow
      return [input.visaSponsorship, input.securityClearance, input.ir35, remarks]
    }
    expect(said({ Visa: 'YES', Text: 'You are SC cleared. Outside IR35.' })).toEqual([true, 'sc', 'outside', []])
    expect(said({ Visa: 'no', Vetting: 'Not needed' })).toEqual([false, 'none', null, []])
    expect(said({ Text: 'We disclose everything.' })).toEqual([null, null, null, []])
    expect(said({ Visa: 'perhaps' })).toEqual([
      null,
      null,
      null,
      ['Visa says “perhaps”, which the mapping does not know'],
    ])
    expect(columnsOf(more)).toEqual(expect.arrayContaining(['Visa', 'Vetting']))
    expect(mappingSchema.safeParse({ ...mapping, ir35: { default: 'beside' } }).success).toBe(false)
    // A mapping that does not name them gives the same posting as one that leaves them open.
    const open = mappingSchema.parse({ ...mapping, ir35: { default: null }, visaSponsorship: { default: null } })
    expect((mapRow(row(), open, options) as MappedRow).sourceHash).toBe((map() as MappedRow).sourceHash)
  })

  it('leaves role and duties to be read from the words', () => {
    expect(map({ Text: 'You will maintain the RAID log.' })).toMatchObject({ input: { roleId: null, duties: [] } })
  })

  it('says so when a value is unknown, and takes the default', () => {
    expect(map({ Hours: 'nights' })).toMatchObject({
      input: { workingHours: 'full_time' },
      remarks: ['Hours says “nights”, which the mapping does not know'],
    })
  })

  it('moves dates as it is told, and a moved posting has another fingerprint', () => {
    const moved = map({}, { shiftDays: 7 }) as MappedRow
    expect(moved.publishedAt).toEqual(new Date('2026-04-01T00:00:00+01:00'))
    expect(moved.sourceHash).not.toBe((map() as MappedRow).sourceHash)
    expect((map() as MappedRow).sourceHash).toBe((map() as MappedRow).sourceHash)
  })

  it.each([
    [{ Posted: '' }, 'No publication date'],
    [{ Posted: '31/02/2026' }, 'No publication date'],
    [{ Posted: '01/01/2027' }, 'Implausible publication date'],
    [{ Posted: '01/01/1901' }, 'Implausible publication date'],
    [{ Body: ' ' }, 'No organisation'],
    [{ Body: 'b'.repeat(121) }, 'No organisation'],
    [{ Title: '' }, 'Not a valid posting'],
  ])('refuses %j: %s', (over, kind) => expect((map(over) as Refusal).kind).toBe(kind))
})

describe('mapping files', () => {
  it('reads the one that is shipped', async () => {
    const shipped = await readMapping('nyc-jobs')
    expect(shipped.source).toBe('nyc-jobs')
    expect(columnsOf(shipped)).toContain('Posting Date')
  })

  it('names every column it reads, the one in the address too', () => {
    expect(columnsOf(mapping).sort()).toEqual(['Body', 'Hours', 'Posted', 'Ref', 'Text', 'Title', 'Unit'])
  })

  it('says when there is none, and does not leave its folder for a name', async () => {
    await expect(readMapping('no-such')).rejects.toMatchObject({ code: 'not-found' })
    await expect(readMapping('../framework')).rejects.toMatchObject({ code: 'not-found' })
    await expect(readMapping('package.json')).rejects.toMatchObject({ code: 'invalid' })
  })
})
