import { describe, expect, it } from 'vitest'
import { readQuery } from './read-query'

const words = (typed: string) => readQuery(typed).words.map((word) => word.word)

describe('readQuery', () => {
  it('makes one spelling of several, and one word of a phrase that has a short form', () => {
    expect(words('Co-ordinator')).toEqual(words('coordinator'))
    expect(words('Programme Office lead')).toEqual(['pmo', 'lead'])
    expect(words('Zürich')).toEqual(['zurich'])
    expect(words('organisational change')).toEqual(['organizational', 'change'])
  })

  it('keeps quoted phrases of two words or more, and ignores a lone quote', () => {
    expect(readQuery('"earned value" nuclear').phrases).toEqual([])
    expect(readQuery('"head of planning" nuclear').phrases).toEqual([['head', 'of', 'planning']])
    expect(readQuery('head "of planning').phrases).toEqual([])
  })

  it('marks words that say nothing, unless there are only such words', () => {
    expect(readQuery('head of pmo').words.map((word) => word.stop)).toEqual([false, true, false])
    expect(readQuery('it').words.map((word) => word.stop)).toEqual([false])
  })

  it('writes out abbreviations and names countries by code', () => {
    expect(readQuery('proj mgr').words.map((word) => word.alternatives)).toEqual([['project'], ['manager']])
    expect(readQuery('epmo primavera prince 2 p3m').words.map((word) => word.alternatives)).toEqual([
      ['pmo'],
      ['p6'],
      ['prince'],
      ['ppm', 'p3o'],
    ])
    expect(readQuery('planner united kingdom').words.map((word) => word.alternatives)).toEqual([[], ['ccgb'], ['ccgb']])
  })

  it('takes words and phrases behind a minus as those that must not be there', () => {
    expect(readQuery('planner -senior -"project manager" nuclear')).toMatchObject({
      words: [{ word: 'planner' }, { word: 'nuclear' }],
      phrases: [],
      excluded: [['senior'], ['project', 'manager']],
    })
    expect(readQuery('planner -Co-ordinator').excluded).toEqual([['coordinator']])
    expect(readQuery('-programme -the').excluded).toEqual([['program']])
    // What is typed last is left out, so the word before it is not half typed.
    expect(readQuery('plan -sen').words.map((word) => word.last)).toEqual([false])
    for (const typed of ['co-ordinator', 'scrum - waterfall', '"risk -register"', '--', '- ', '-"', '-""', '-!'])
      expect(readQuery(typed).excluded, typed).toEqual([])
  })

  it.each([
    '',
    '   ',
    '"',
    '""',
    '!!! & | : * ( ) <->',
    '\0\u202E',
    '🦄',
    'constructor __proto__',
    'x'.repeat(5000),
    'a '.repeat(500),
    '-a '.repeat(500),
    '-"a b" '.repeat(500),
  ])('takes any text: %j', (typed) => {
    const read = readQuery(typed)
    expect(read.words.length).toBeLessThanOrEqual(10)
    expect(read.excluded.length).toBeLessThanOrEqual(10)
    for (const { word } of [...read.words, ...read.excluded.flat().map((word) => ({ word }))])
      expect(word).toMatch(/^[\p{L}\p{N}]{1,60}$/u)
  })
})
