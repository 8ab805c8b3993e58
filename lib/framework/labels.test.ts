import { expect, it } from 'vitest'
import { capital, numberWord, shortTitle, wordList } from './labels'

it('writes small numbers in words and large ones in figures', () => {
  expect([0, 1, 16, 20, 21, 1200].map(numberWord)).toEqual(['no', 'one', 'sixteen', 'twenty', '21', '1,200'])
  expect(capital('twelve')).toBe('Twelve')
})

it('shortens a title by what stands in brackets behind it', () => {
  expect(shortTitle('PMO Specialist (Governance & Assurance)')).toBe('PMO Specialist')
  expect(shortTitle('Head of PMO')).toBe('Head of PMO')
})

it('joins words as prose does', () => expect(wordList(['a', 'b', 'c'])).toBe('a, b and c'))
