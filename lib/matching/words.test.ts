import { describe, expect, it } from 'vitest'
import { readWords } from './words'

const stems = (line: string) => readWords(line).map((word) => word.stem)
const meaning = (line: string, word: string) =>
  readWords(line)
    .find(({ start, end }) => line.slice(start, end) === word)
    ?.expansion.map(({ stem }) => stem)
    .join(' ')

describe('the words of a line', () => {
  it('keeps the place of each word in the line as it was given, also when letters are composed of two', () => {
    const line = '• Ran the re\u0301sume\u0301 of “board-packs”, 3 a week'
    const marked = readWords(line).map(({ start, end }) => line.slice(start, end))
    expect(marked).toEqual(['Ran', 're\u0301sume\u0301', 'board', 'packs', 'week'])
    expect(readWords(line)[1]?.plain).toBe('résumé')
  })

  it('leaves out figures, dates and stop words', () => {
    expect(stems('In March 2021 we had 18 of the 2,000 on Friday')).toEqual([])
  })

  it.each([
    ['organised the programme centre', 'organized the program center'],
    ['analysed labour behaviour', 'analyzed labor behavior'],
    ['modelling and labelled catalogues', 'modeling and labeled catalogs'],
    ['prioritisation and realised benefits', 'prioritization and realized benefits'],
  ])('reads “%s” and “%s” the same', (british, american) => {
    expect(stems(british)).toEqual(stems(american))
  })

  it('reads an abbreviation by what it means, and not where it means something else', () => {
    expect(meaning('Kept the RAID log', 'RAID')).toBe('risk assumpt issu depend')
    expect(meaning('Swapped a disk RAID array', 'RAID')).toBe('')
    expect(meaning('Wiped it with a rag', 'rag')).toBe('')
    expect(meaning('Built Power BI reports', 'BI')).toBe('')
    expect(meaning('Repaired EV chargers', 'EV')).toBe('')
    expect(meaning('Reported EV and cost variance', 'EV')).toBe('earn valu')
  })

  it('is quick on a line that is hostile', () => {
    expect(readWords(`${"a'".repeat(20_000)} ${'\u0301'.repeat(20_000)}`).length).toBeGreaterThan(0)
  })
})
