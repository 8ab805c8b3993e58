import { describe, expect, it } from 'vitest'
import { aDocument } from '@/tests/support/a-resume'
import { readDocumentForm } from './document-form.shared'
import { documentProblems } from './document-problems.shared'

const read = (values: Record<string, string>, document = aDocument()) => {
  const draft = readDocumentForm({ base: JSON.stringify(document), ...values })
  if (!draft) throw new Error('not read')
  return draft
}

describe('reading an editor’s form', () => {
  it('changes what a control says, and keeps what the page has no control for', () => {
    const { document } = read({
      'basics.label': 'PMO Analyst',
      'work.post-1.title': 'Analyst ',
      'bullet.line-1': 'Ran the\r\nmonthly board',
      'skills.skill-1.keywords': 'Excel, Power BI; ',
    })
    const before = aDocument()
    expect(document.basics).toEqual({ ...before.basics, label: 'PMO Analyst' })
    expect(document.work[0]).toMatchObject({ title: 'Analyst', organisation: 'Yarrow Utilities' })
    expect(document.work[0]?.bullets[0]).toEqual({ ...before.work[0]?.bullets[0], text: 'Ran the monthly board' })
    expect(document.skills[0]?.keywords).toEqual(['Excel', 'Power BI'])
    expect(document.education).toEqual(before.education)
  })

  it.each([
    ['March 2021', '2021-03'],
    ['03/2021', '2021-03'],
    ['sept 2019', '2019-09'],
    ['now', 'present'],
    ['2021-3-4', '2021-03-04'],
    ['', ''],
  ])('takes the date “%s”', (typed, kept) => {
    expect(read({ 'work.post-1.end': typed }).document.work[0]?.end).toBe(kept)
  })

  it('holds on to a date that is none, and says beside which control', () => {
    const { document } = read({ 'work.post-1.start': 'last spring' })
    expect(document.work[0]?.start).toBe('last spring')
    expect(Object.keys(documentProblems(document))).toEqual(['work.post-1.start'])
    // The next form has it in its base as well, and is still read.
    expect(read({ 'work.post-1.start': '2020' }, document).document.work[0]?.start).toBe('2020')
  })

  it('names too long a line by its control, and too long a résumé as a whole', () => {
    expect(Object.keys(documentProblems(read({ 'bullet.line-1': 'a'.repeat(2001) }).document))).toEqual([
      'bullet.line-1',
    ])
    const long = Object.fromEntries(['name', 'label'].map((field) => [`basics.${field}`, 'a'.repeat(90_000)]))
    expect(Object.keys(documentProblems(read(long).document))).toEqual(['document'])
  })

  it('leaves out only lines that could be chosen and were not', () => {
    expect(read({ 'choice.line-1': '1', 'choice.line-2': '1', 'in.line-2': '1' }).leftOut).toEqual(['line-1'])
    expect(read({}).leftOut).toEqual([])
  })

  it('takes the word that a line is true only where it was asked for', () => {
    const document = aDocument()
    const line = document.work[0]?.bullets[0]
    if (line) line.library = { responsibilityId: 'run-status-reporting', confirmed: false }
    const confirmed = (values: Record<string, string>) => read(values, document).document.work[0]?.bullets[0]?.library
    expect(confirmed({ 'asked.line-1': '1', 'confirm.line-1': '1' })).toMatchObject({ confirmed: true })
    expect(confirmed({ 'confirm.line-1': '1' })).toMatchObject({ confirmed: false })
    expect(read({ 'asked.line-2': '1', 'confirm.line-2': '1' }).document.work[0]?.bullets[1]?.library).toBeNull()
  })

  it.each(['', '{', '[]', '{"__proto__":{}}', '{"basics":1}'])('is null for the base %s', (base) => {
    expect(readDocumentForm({ base })).toBeNull()
  })
})
