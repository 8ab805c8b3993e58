import { describe, expect, it } from 'vitest'
import { contentOf, project, voluntary } from '../../tests/fixtures/resumes/content'
import { plainText } from '../../tests/fixtures/resumes/text-layouts'
import { fromJsonResume, toJsonResume } from './json-resume'
import { emptyResume, type ResumeDocument, resumeDocumentSchema } from './model'
import { linesOfText } from './read/source-lines'
import { structureResume } from './read/structure-resume'

const back = (value: unknown) => {
  const read = fromJsonResume(value)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.document
}
/** What the format has no place for: where a line stood. */
const withoutSources = (document: ResumeDocument): ResumeDocument =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === 'source' ? null : value)))

describe('JSON Resume, written and read again', () => {
  it.each([1, 2, 3])('keeps everything but the sources of lines (%i)', (seed) => {
    const text = plainText(contentOf(seed, { projects: [project(seed)], volunteer: [voluntary()] }))
    const { document } = structureResume(linesOfText([text]))
    const json = JSON.stringify(toJsonResume(document))
    expect(back(JSON.parse(json))).toEqual(withoutSources(document))
    expect(JSON.stringify(toJsonResume(back(JSON.parse(json))))).toBe(json)
  })

  it('tells an end that nobody named from today', () => {
    const entry = { title: 'Analyst', organisation: '', place: '', summary: '', bullets: [] }
    const work = [
      { ...entry, id: 'w1', start: '2019', end: 'present' },
      { ...entry, id: 'w2', start: '2018', end: '' },
      { ...entry, id: 'w3', start: '', end: '2017-03' },
      { ...entry, id: 'w4', start: '', end: '' },
    ]
    const document = { ...emptyResume(), work }
    expect(toJsonResume(document).work).toMatchObject([
      { startDate: '2019' },
      { endKnown: false },
      { endDate: '2017-03' },
      {},
    ])
    expect(back(toJsonResume(document)).work).toEqual(work)
  })

  it('reads what other programs write, and leaves nothing of it out', () => {
    const document = back({
      basics: {
        name: 'Ada Okoro',
        location: { city: 'Leeds', countryCode: 'GB' },
        profiles: [{ network: 'GitHub', username: 'ada' }],
        image: 'x',
      },
      work: [
        {
          name: 'Yarrow',
          position: 'Analyst',
          startDate: '2019-02-01',
          endDate: '2020',
          highlights: ['Kept the log', ' '],
          url: 'https://example.org',
        },
        null,
      ].slice(0, 1),
      awards: [{ title: 'Office of the year', date: 2020 }],
      interests: [{ name: 'Walking', keywords: ['fells'] }],
      meta: { theme: 'plain' },
    })
    expect(resumeDocumentSchema.parse(document)).toEqual(document)
    expect(document.basics).toMatchObject({
      name: 'Ada Okoro',
      place: 'Leeds, GB',
      profiles: [{ network: 'GitHub', url: 'ada' }],
    })
    expect(document.work).toEqual([
      {
        id: 'w1',
        title: 'Analyst',
        organisation: 'Yarrow',
        place: '',
        start: '2019-02-01',
        end: '2020',
        summary: '',
        bullets: [{ id: 'w1-b1', text: 'Kept the log', source: null, library: null }],
      },
    ])
    expect(document.other.map(({ heading, lines }) => [heading, lines])).toEqual([
      ['Awards', ['Office of the year, 2020']],
      ['Interests', ['Walking: fells']],
    ])
  })

  it('reads an empty one', () => {
    expect(back({})).toEqual(emptyResume())
  })

  it('says by its place what is of the wrong kind', () => {
    const read = fromJsonResume({
      work: [{ name: 'Yarrow', highlights: 'Kept the log' }],
      basics: { email: ['a'] },
      skills: { name: 'Risk' },
    })
    expect(read).toEqual({
      ok: false,
      problems: [
        { path: 'basics.email', message: 'basics.email must be text' },
        { path: 'work[0].highlights', message: 'work[0].highlights must be a list of texts' },
        { path: 'skills', message: 'skills must be a list' },
      ],
    })
    expect(fromJsonResume('a')).toMatchObject({ ok: false, problems: [{ message: 'The file must be an object' }] })
  })
})
