import { describe, expect, it } from 'vitest'
import type { MatchReport } from '@/lib/matching/match-resume'
import { matchResume } from '@/lib/matching/match-resume'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import { linesOfText } from '@/lib/resumes/read/source-lines'
import { structureResume } from '@/lib/resumes/read/structure-resume'
import { toMatchableLines } from '@/lib/resumes/resume-lines'
import framework from '@/prisma/reference/framework.json'

const reference = framework as MatchableFramework
const person = {
  name: 'Ada Okoro',
  contact: 'Leeds, 07700 900123, ada@example.org',
  age: 'Date of birth: 3 May 1979',
  pronoun: 'she',
  possessive: 'her',
  colleague: 'Maria',
  school: 'University of Wexcombe',
  graduated: '2001',
  employer: 'Yarrow Utilities',
  from: '2019',
  interest: 'Fell running',
}
type Person = typeof person

const resumeOf = (who: Person) => `${who.name}
${who.contact}
${who.age}
Work experience
Programme Support Officer, ${who.employer}, ${who.from} to 2023
• Kept the RAID log that ${who.pronoun} had set up and chased ${who.possessive} risk owners for mitigation updates
• Prepared board packs with ${who.colleague} for the monthly programme board
• Built a Power BI dashboard over the project register since March ${who.from}
Education
BSc, ${who.school}, ${who.graduated}
Interests
${who.interest}`

const reportOf = (text: string) =>
  matchResume(reference, toMatchableLines(structureResume(linesOfText([text])).document))

/** A word inside a line moves the marks and is shown as written; everything else must be equal to the last digit. */
const verdictsOf = (report: MatchReport) =>
  JSON.stringify(report, (key, value) => (['text', 'start', 'end'].includes(key) ? undefined : value))

describe('the same lines', () => {
  it('give the same report, byte for byte', () => {
    expect(JSON.stringify(reportOf(resumeOf(person)))).toBe(JSON.stringify(reportOf(resumeOf({ ...person }))))
  })
})

describe('another person with the same work', () => {
  const outside: [string, Partial<Person>][] = [
    ['a Polish name', { name: 'Łukasz Nowak' }],
    ['a Chinese name', { name: 'Wei Zhang' }],
    ['a double name', { name: 'Siobhán O’Neill-Hughes' }],
    ['a name in another script', { name: 'Αθηνά Παπαδοπούλου' }],
    ['an address abroad', { contact: 'Lagos, +234 803 555 0199, ada@example.org' }],
    ['a poorer postcode', { contact: 'Flat 9, Tower Court, 07700 900123, ada@example.org' }],
    ['an older person', { age: 'Date of birth: 3 May 1958' }],
    ['a younger person', { age: 'Date of birth: 30 January 2003' }],
    ['a stated gender', { age: 'Gender: female' }],
    ['a stated nationality', { age: 'Nationality: Nigerian' }],
    ['another school', { school: 'Balliol College, Oxford' }],
    ['a college', { school: 'Dale Evening College' }],
    ['an earlier degree', { graduated: '1979' }],
    ['another interest', { interest: 'Women’s rugby and the parish choir' }],
    ['another employer', { employer: 'Northmoor Women’s Refuge' }],
  ]
  it.each(outside)('%s: the report is the same byte for byte', (_, swap) => {
    expect(JSON.stringify(reportOf(resumeOf({ ...person, ...swap })))).toBe(JSON.stringify(reportOf(resumeOf(person))))
  })

  const inside: [string, Partial<Person>][] = [
    ['he', { pronoun: 'he', possessive: 'his' }],
    ['they', { pronoun: 'they', possessive: 'their' }],
    ['another colleague', { colleague: 'Mohammed' }],
    ['other years', { from: '1998' }],
  ]
  it.each(inside)('%s inside a line: every verdict and every weight is the same', (_, swap) => {
    expect(verdictsOf(reportOf(resumeOf({ ...person, ...swap })))).toBe(verdictsOf(reportOf(resumeOf(person))))
  })
})
