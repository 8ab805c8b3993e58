import { describe, expect, it } from 'vitest'
import { bulletsOf, resumeDocumentSchema } from '../model'
import { toMatchableLines } from '../resume-lines'
import { linesOfText } from './source-lines'
import { structureResume } from './structure-resume'

const read = (text: string) => structureResume(linesOfText([text])).document
const posts = (text: string) =>
  read(text).work.map(({ title, organisation, place, start, end, bullets }) => [
    title,
    organisation,
    place,
    start,
    end,
    bullets.length,
  ])

describe('the entries of a résumé', () => {
  it.each([
    ['title, employer and dates in a line', 'PMO Analyst, Yarrow Utilities, Leeds, Mar 2021 – Present'],
    ['bars', 'PMO Analyst | Yarrow Utilities | Leeds | 03/2021 - now'],
    ['at', 'PMO Analyst at Yarrow Utilities, Leeds (2021-03 to date)'],
    ['employer first', 'Yarrow Utilities, Leeds\nPMO Analyst, March 2021 – present'],
    ['dates first', 'since March 2021\nPMO Analyst\nYarrow Utilities, Leeds'],
    ['dates last', 'PMO Analyst\nYarrow Utilities, Leeds\nMar 2021 – Present'],
    ['a tab', 'PMO Analyst\tMar 2021 – Present\nYarrow Utilities, Leeds'],
    ['dates in the margin', 'Mar 2021 – Present\tPMO Analyst, Yarrow Utilities, Leeds'],
  ])('%s', (_, head) => {
    const second = 'Project Coordinator, Calder Construction Ltd, 2016 – 2018'
    expect(posts(`Experience\n${head}\n- Kept the log\n- Ran the board\n\n${second}\n- Booked every room`)).toEqual([
      ['PMO Analyst', 'Yarrow Utilities', 'Leeds', '2021-03', 'present', 2],
      ['Project Coordinator', 'Calder Construction Ltd', '', '2016', '2018', 1],
    ])
  })

  it('keeps duties and achievements of a post with it', () => {
    expect(
      posts(
        'Experience\nPMO Lead, Yarrow, 2019\nKey responsibilities:\n- Kept the log\nAchievements:\n- Won the award',
      ),
    ).toEqual([['PMO Lead', 'Yarrow', '', '2019', '2019', 2]])
  })

  it('keeps a list in one line as one line', () => {
    expect(
      bulletsOf(read('Experience\nPMO Lead, Yarrow, 2019\n- Minutes, actions, papers; RAID log; weekly report')).map(
        ({ text }) => text,
      ),
    ).toEqual(['Minutes, actions, papers; RAID log; weekly report'])
  })

  it('loses no line of work, wherever it stands', () => {
    const lines = Array.from(
      { length: 400 },
      (_, index) => `Kept register number ${index + 1} up to date for the board`,
    )
    const text = `Ada Okoro\n- ${lines[0]}\nExperience\n${lines
      .slice(1)
      .map((line) => `- ${line}`)
      .join('\n')}`
    const document = read(text)
    expect(resumeDocumentSchema.parse(document)).toEqual(document)
    for (const line of lines) expect(JSON.stringify(document)).toContain(line)
  })

  it('cuts a line that is longer than the model holds, and keeps all of it', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')
    const document = read(`Experience\n- ${words}`)
    expect(resumeDocumentSchema.parse(document)).toEqual(document)
    expect(
      bulletsOf(document)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(words)
  })
})

describe('the rest of a résumé', () => {
  const document = read(`Ada Okoro
Project-office lead
Leeds, UK | +44 7700 900123 | ada@example.org | linkedin.com/in/ada
Date of birth: 1 May 1990

1. PROFILE
Nine years in utilities.

2. EDUCATION & TRAINING
2012 – 2015  BSc (Hons) Geography, University of Wexcombe

3. Skills
Tools: Power BI, Jira; Planning

4. Licences and certifications
- PRINCE2 Practitioner, Axelos, 2019

5. Languages
English (native), Polish: B2

6. Publications
"Boards that decide", PMO Journal, 2021`)

  it('tells the person from the work, and does not keep what nobody needs', () => {
    expect(document.basics).toEqual({
      name: 'Ada Okoro',
      label: 'Project-office lead',
      email: 'ada@example.org',
      phone: '+44 7700 900123',
      url: '',
      place: 'Leeds, UK',
      profiles: [{ network: 'LinkedIn', url: 'linkedin.com/in/ada' }],
      summary: 'Nine years in utilities.',
    })
    expect(JSON.stringify(document)).not.toContain('1990')
    expect(toMatchableLines(document)).toEqual([])
  })

  it('reads the lists', () => {
    expect(document.education).toEqual([
      {
        id: 'e1',
        institution: 'University of Wexcombe',
        area: 'Geography',
        degree: 'BSc (Hons)',
        start: '2012',
        end: '2015',
        note: '',
      },
    ])
    expect(document.skills).toEqual([{ id: 's1', name: 'Tools', keywords: ['Power BI', 'Jira', 'Planning'] }])
    expect(document.certificates).toEqual([{ id: 'c1', name: 'PRINCE2 Practitioner', issuer: 'Axelos', date: '2019' }])
    expect(document.languages).toEqual([
      { id: 'l1', language: 'English', fluency: 'native' },
      { id: 'l2', language: 'Polish', fluency: 'B2' },
    ])
    expect(document.other).toEqual([
      { id: 'o1', heading: '6. Publications', lines: ['"Boards that decide", PMO Journal, 2021'] },
    ])
  })

  it('gives the same document, and the same numbers, every time', () => {
    const text =
      'Experience\nPMO Lead, Yarrow, 2019\nKept all registers of the office in order for three years. Trained every new joiner in the method, the tool and the habits of the programme board.\n- Kept the log'
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
    expect(toMatchableLines(read(text)).map(({ number }) => number)).toEqual([3, 4, 5])
  })
})
