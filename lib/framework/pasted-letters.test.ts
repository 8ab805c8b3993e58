import { expect, it } from 'vitest'
import { readPastedLetters } from './pasted-letters.shared'

it('reads what a spreadsheet copies: tabs, line ends of any kind, small letters, words, and ways to say nothing', () => {
  const read = readPastedLetters('A\tr\t\r\n"C"\tInformed\t–\r\n')
  expect(read).toMatchObject({ rows: 2, columns: 3, bad: [] })
  expect(read.good.map(({ letter }) => letter)).toEqual(['A', 'R', null, 'C', 'I', null])
})

it('names each cell that says no letter, and guesses at none of them', () => {
  const read = readPastedLetters('A/R\tA\nx\t\tRI')
  expect(read.bad).toEqual([
    { row: 0, column: 0, text: 'A/R' },
    { row: 1, column: 0, text: 'x' },
    { row: 1, column: 2, text: 'RI' },
  ])
  expect(read.good).toHaveLength(2)
})

it('reads a cell of the reach of one row that is shorter than the others', () => {
  expect(readPastedLetters('A\nR\tC')).toMatchObject({ rows: 2, columns: 2 })
})
