import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/access/viewer'
import { isPublicPosting } from '@/lib/access/visibility'
import { readMapping } from '@/lib/imports/mapping'
import { runImport } from '@/lib/imports/run-import'
import { db } from '@/lib/platform/db'
import { findImported, importAs, smallFile, smallText, writeFile } from './support'

const postingsOf = (importSource: string) => db().posting.count({ where: { importSource } })

describe('the first run', () => {
  it('accounts for every row, refuses with line and reason, and tells what it mended', async () => {
    const { summary, line, lines } = await importAs('first', { file: smallFile, batchRows: 4 })
    expect(summary).toMatchObject({
      rows: 27,
      encoding: 'utf-8',
      outcomes: { new: 15, unchanged: 0, changed: 0, refused: 12 },
      resumedAfterLine: null,
      healthy: true,
    })
    expect(lines.filter(({ outcome }) => outcome === 'refused').map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'Internal duplicate: the public posting of 900001 is on line 3'],
      [7, 'For own staff only: 900005 has no public posting in this file'],
      [15, 'No publication date: Posting Date is blank'],
      [16, 'No publication date: Posting Date is “Residency is not required.”'],
      [17, 'Implausible publication date: “9999-12-31”'],
      [18, 'Not a valid posting: title: Keep the title to 120 characters.'],
      [19, 'Repeated row: the same as line 4'],
      [20, 'Repeated key: 900003 is on line 5 too, with other content, which was taken'],
      [21, 'No key: Job ID is blank'],
      [22, 'Unknown audience: Posting Type is “Everyone”'],
      [25, 'Wrong number of values: the row has 4'],
      [28, 'No organisation: Agency is blank'],
    ])
    expect(line(4)?.reason).toContain('Mended the encoding of Business Title')
    expect(line(6)?.reason).toContain('Beyond repair in Division/Work Unit')
    expect(line(8)?.reason).toBe('Pay without a lower figure')
    expect(line(12)?.reason).toBe('Pay left out: 61000 for one hour is not plausible')
    expect(line(13)?.reason).toBe('Pay left out: the lower figure 90000 is above the higher 70000')
    expect(line(24)?.reason).toContain('Salary Frequency says “Weekly”')

    const stored = await db().importLine.findMany({ where: { runId: summary.runId ?? '' }, orderBy: { line: 'asc' } })
    expect(stored.map(({ runId: _, ...rest }) => rest)).toEqual(lines)
  })

  it('writes postings that are mended, whole, and open only for their own time', async () => {
    await importAs('words', { file: smallFile })
    expect(await findImported('words', '900001')).toMatchObject({
      title: 'Project Controls Lead',
      requirements: ['A degree in engineering; or', 'Six years of planning work.'],
      description: expect.stringContaining(
        'DUTIES\n\nYou will:\n1. Keep the plan\n2. Report to the board each month\n\nHours',
      ),
      status: 'published',
      authorId: null,
      revision: 1,
    })
    expect((await findImported('words', '900002')).title).toBe('Planner – Ferry Division')
    expect((await findImported('words', '900003')).title).toBe('Planner – Bus Division')
    expect((await findImported('words', '900018')).description).toContain('<script>alert(1)</script>')
    expect((await findImported('words', '900020')).description).toContain('First line\nsecond line')
    expect(await findImported('words', '900020')).toMatchObject({ city: 'Valhalla' })

    const hourly = await findImported('words', '900008')
    expect([hourly.payMin?.toNumber(), hourly.payMax?.toNumber(), hourly.payPeriod]).toEqual([41.5, 52.25, 'hour'])
    expect(await findImported('words', '900009')).toMatchObject({ payPeriod: 'day', workingHours: 'part_time' })
    expect(await findImported('words', '900010')).toMatchObject({ payMin: null, payMax: null, payYearlyMax: null })
    expect(await findImported('words', '900012')).toMatchObject({ contractType: 'internship' })

    const old = await findImported('words', '900022')
    expect(old.publishedAt).toEqual(new Date('2013-10-24T04:00:00Z'))
    expect(isPublicPosting(old, new Date())).toBe(false)
    expect(isPublicPosting(old, new Date('2013-12-01T00:00:00Z'))).toBe(true)

    const agency = await db().organisation.findUniqueOrThrow({ where: { slug: 'department-of-harbor-services' } })
    expect(agency.name).toBe('Department of Harbor Services')
  })
})

it('keeps what a source says of visa, clearance and IR35, and leaves role and duties to be read from the words', async () => {
  const says = <Value>(any: string, value: Value) => ({
    words: [{ column: 'Business Title', any: [any], value }],
    values: {},
    default: null,
  })
  const mapping = {
    ...(await readMapping('nyc-jobs')),
    source: 'eligible',
    visaSponsorship: says('bus division', false),
    securityClearance: says('planner', 'sc' as const),
    ir35: says('ferry division', 'outside' as const),
  }
  await importAs('eligible', { file: smallFile, mapping })
  const eligible = async (key: string) => {
    const { visaSponsorship, securityClearance, ir35, roleId, duties } = await findImported('eligible', key)
    return [visaSponsorship, securityClearance, ir35, roleId, duties]
  }
  expect(await eligible('900002')).toEqual([null, 'sc', 'outside', null, []])
  expect(await eligible('900003')).toEqual([false, 'sc', null, null, []])
  expect(await eligible('900001')).toEqual([null, null, null, null, []])
})

describe('a second run', () => {
  it('over the same file changes nothing', async () => {
    await importAs('twice', { file: smallFile })
    const before = await db().posting.findMany({ where: { importSource: 'twice' }, orderBy: { id: 'asc' } })
    const audits = await db().auditEvent.count()
    const { summary } = await importAs('twice', { file: smallFile })
    expect(summary.outcomes).toEqual({ new: 0, unchanged: 15, changed: 0, refused: 12 })
    expect(await db().posting.findMany({ where: { importSource: 'twice' }, orderBy: { id: 'asc' } })).toEqual(before)
    expect(await db().auditEvent.count()).toBe(audits)
  })

  it('changes the one row that changed, names the field in the trail, and finds a key with white space round it', async () => {
    await importAs('changed', { file: smallFile })
    const text = smallText.replace('900006,', ' 900006 ,').replace('95000,Annual', '97000,Annual')
    const { summary, line } = await importAs('changed', { file: writeFile('changed.csv', text) })
    expect(summary.outcomes).toEqual({ new: 0, unchanged: 14, changed: 1, refused: 12 })
    expect(line(8)).toMatchObject({ outcome: 'changed', externalId: '900006' })
    const posting = await findImported('changed', '900006')
    expect([posting.payMax?.toNumber(), posting.revision]).toEqual([97000, 2])
    const trail = await db().auditEvent.findFirstOrThrow({
      where: { subjectType: 'posting', subjectId: String(posting.id) },
      orderBy: { seq: 'desc' },
    })
    expect(trail).toMatchObject({ verb: 'posting.import', fields: ['payMax'], actorId: null })
  })

  it('leaves a posting closed that was closed here', async () => {
    await importAs('closed', { file: smallFile })
    const { id } = await findImported('closed', '900006')
    await db().posting.update({
      where: { id },
      data: { status: 'closed', closedAt: new Date(), closeReason: 'breach_of_rules' },
    })
    const text = smallText.replace('95000,Annual', '97000,Annual')
    await importAs('closed', { file: writeFile('closed.csv', text) })
    expect(await findImported('closed', '900006')).toMatchObject({ status: 'closed', closeReason: 'breach_of_rules' })
  })
})

describe('a rehearsal', () => {
  it('says what would happen and keeps nothing', async () => {
    const organisations = await db().organisation.count()
    const { summary, lines } = await importAs('rehearsed', { file: smallFile, dryRun: true, batchRows: 3 })
    expect(summary).toMatchObject({ runId: null, outcomes: { new: 15, refused: 12 } })
    expect(lines).toHaveLength(27)
    expect(await postingsOf('rehearsed')).toBe(0)
    expect(await db().importRun.count({ where: { source: 'rehearsed' } })).toBe(0)
    expect(await db().organisation.count()).toBe(organisations)
  })
})

describe('dates', () => {
  it('are moved on demand, so that the newest posting is of today', async () => {
    const now = new Date('2026-11-25T15:00:00Z')
    const { summary } = await importAs('moved', { file: smallFile, shiftToToday: true, clock: () => now })
    expect(summary.shiftDays).toBe(2844)
    const newest = await findImported('moved', '900001')
    expect(newest.publishedAt).toEqual(new Date('2026-11-25T05:00:00Z'))
    expect(isPublicPosting(newest, now)).toBe(true)
  })

  it('keep postings open for as long as the operator says', async () => {
    await importAs('longer', { file: smallFile, keepOpenDays: 5 })
    expect((await findImported('longer', '900001')).closesAt).toEqual(new Date('2019-02-16T05:00:00Z'))
  })
})

describe('files of all kinds', () => {
  const header = smallText.split('\n')[0] ?? ''

  it.each([
    ['with a byte order mark, CRLF and blank lines', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n\r\n')}`],
    ['in UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('%s', async (what, rewrite) => {
    const simple = smallText.split('\n').slice(0, 14).join('\n')
    const { summary } = await importAs(what.length > 20 ? 'crlf' : 'utf16', {
      file: writeFile('kind.csv', rewrite(simple)),
    })
    expect(summary.outcomes).toEqual({ new: 11, unchanged: 0, changed: 0, refused: 2 })
  })

  it('in Windows-1252', async () => {
    const text = smallText.split('\n').slice(0, 3).join('\n').replaceAll('PROJECT CONTROLS LEAD', 'Café lead')
    const { summary } = await importAs('cp1252', { file: writeFile('kind.csv', Buffer.from(text, 'latin1')) })
    expect(summary.encoding).toBe('windows-1252')
    expect((await findImported('cp1252', '900001')).title).toBe('Café lead')
  })

  it.each([
    ['that break off in a quotation', `${smallText}900023,"never ends\n`, /cannot be read from line 30/],
    ['that lack a column', smallText.replace('Posting Date', 'Date'), /lacks what the mapping reads: “Posting Date”/],
    ['with a column twice', smallText.replace('Level', 'Agency'), /“?Agency”? more than once/],
    ['that are empty', '', /is empty/],
  ])('%s change nothing', async (_, text, message) => {
    await expect(importAs('broken', { file: writeFile('broken.csv', text) })).rejects.toThrow(message)
    expect(await postingsOf('broken')).toBe(0)
    expect(await db().importRun.count({ where: { source: 'broken' } })).toBe(0)
  })

  it('with a header alone are not healthy', async () => {
    const { summary } = await importAs('bare', { file: writeFile('bare.csv', `${header}\n`) })
    expect(summary).toMatchObject({ rows: 0, healthy: false })
  })
})

it('is for the operator and the machine alone', async () => {
  const mapping = await readMapping('nyc-jobs')
  await expect(runImport(visitor, { file: smallFile, mapping, clock: () => new Date() })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
