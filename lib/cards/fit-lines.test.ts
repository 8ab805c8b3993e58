import { describe, expect, it } from 'vitest'
import { fitLines } from './fit-lines'

const space = { width: 100, most: 2, sizes: [10, 5] as const }
/** Each letter is as wide as its size. */
const measure = (text: string, size: number) => [...text].length * size

describe('fitLines', () => {
  it('keeps words whole in the largest size that does', () => {
    expect(fitLines('PMO one two lead', space, measure)).toEqual({ lines: ['PMO one', 'two lead'], size: 10 })
    expect(fitLines('PMO analyst team lead', space, measure)).toEqual({ lines: ['PMO analyst team', 'lead'], size: 5 })
  })

  it('breaks a word that no line holds, and never draws outside', () => {
    for (const text of ['x'.repeat(200), 'word '.repeat(60).trim(), '👩‍💼'.repeat(80)]) {
      const { lines, size } = fitLines(text, space, measure)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(100)
      expect(lines.at(-1)).toMatch(/…$/)
    }
  })

  it('has nothing for nothing', () => {
    expect(fitLines('', space, measure).lines).toEqual([])
  })
})
