import { describe, expect, it } from 'vitest'
import { linesOfText, type SourceLine } from './read/source-lines'
import { structureResume } from './read/structure-resume'
import { toResumeLines } from './resume-lines'

const whole = (text: string): SourceLine[] =>
  text.split('\n').map((paragraph, index) => ({ text: paragraph, page: null, line: index + 1 }))
const read = (text: string, wrapped = true) =>
  toResumeLines(structureResume(wrapped ? linesOfText([text]) : whole(text)).document)
const bullets = (text: string, wrapped = true) =>
  read(text, wrapped)
    .filter(({ kind }) => kind === 'bullet')
    .map(({ text: line }) => line)

const resume = `ADA OKORO
Leeds · 07700 900123 · ada@example.org
Project-office professional with five years in utilities.

WORK EXPERIENCE
Programme Support Officer, Yarrow Utilities, 2023 to now
• Compile the weekly status report for 18 projects from project managers’ returns, query RAG ratings
  that do not match the milestones and publish by noon on Friday.
• Keep the risk and issue logs for 18 projects
Education
• Ran the student newspaper and its board meetings
Interests
• Running and managing a portfolio of houseplants`

describe('reading the lines of a résumé', () => {
  it('takes bullets about work, with wrapped lines joined', () => {
    expect(bullets(resume)).toEqual([
      'Compile the weekly status report for 18 projects from project managers’ returns, query RAG ratings that do not match the milestones and publish by noon on Friday.',
      'Keep the risk and issue logs for 18 projects',
    ])
  })

  it('tells the contact block apart, and numbers every line', () => {
    const lines = read(resume)
    expect(lines.slice(0, 3).map(({ kind }) => kind)).toEqual(['contact', 'contact', 'contact'])
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
  })

  it('reads pasted lines that have no headings at all', () => {
    expect(bullets('Kept the RAID log up to date for the board\nChased owners until actions were closed')).toHaveLength(
      2,
    )
  })

  it('splits bullets that lost their line ends, and understands many glyphs', () => {
    expect(
      bullets(
        'Experience\n● Ran the monthly board ● Kept the action log\n1. Wrote the board papers\n– Booked all rooms',
      ),
    ).toEqual(['Ran the monthly board', 'Kept the action log', 'Wrote the board papers', 'Booked all rooms'])
  })

  it('keeps paragraphs of a document apart and reads long prose by the sentence', () => {
    const prose =
      'Owned the change log of a rail programme and its impact assessments. Ran the weekly change board with engineers and finance. Reported decisions to sponsors.'
    expect(bullets(`Employment history\n${prose}\nRan stage gates for new lines`, false)).toHaveLength(4)
  })

  it('mends ligatures and words cut at the line end, and drops page numbers and direction marks', () => {
    expect(
      bullets(
        'Experience\n• De\uFB01ned how project bene\uFB01ts are tracked and re-\nported to the board\u202E\nPage 1 of 2',
      ),
    ).toEqual(['Defined how project benefits are tracked and reported to the board'])
  })

  it('reads spaced-out headings', () => {
    expect(
      bullets(
        'E X P E R I E N C E\nManaged the portfolio register for the bank\nS K I L L S\nManaged many risk registers too',
      ),
    ).toEqual(['Managed the portfolio register for the bank'])
  })

  it('gives nothing for an empty text', () => {
    expect(read(' \n\u200B\n•\n')).toEqual([])
  })

  it('stays quick on a hostile line', () => {
    expect(
      read(`Experience\n${'a.'.repeat(50_000)} ${'0'.repeat(50_000)}@${'-'.repeat(20_000)}`).length,
    ).toBeGreaterThan(0)
  })
})
