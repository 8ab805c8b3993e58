import { describe, expect, it } from 'vitest'
import { linesThatMatch, markWords } from './mark-words'

const marks = { stems: ['dashboard', 'program', 'board'], prefixes: ['govern'] }
const marked = (text: string) => markWords(text, marks).flatMap((part) => (part.marked ? [part.text] : []))

describe('markWords', () => {
  it('marks inflections, other spellings and words begun, runs of them as one', () => {
    expect(marked('Build dashboards for the Programme Boards.')).toEqual(['dashboards', 'Programme Boards'])
    expect(marked('Governance, not management')).toEqual(['Governance'])
  })

  it('marks a phrase that counts as one word, in whichever way it is written', () => {
    const all = (text: string) =>
      markWords(text, { stems: ['msproject', 'raid', 'log'], prefixes: [] }).flatMap((part) =>
        part.marked ? [part.text] : [],
      )
    expect(all('Plans in Microsoft Project, for a project manager')).toEqual(['Microsoft Project'])
    expect(all('Keep the log of risks, actions, issues & decisions')).toEqual([
      'log',
      'risks, actions, issues & decisions',
    ])
  })

  it.each(['', 'a <b>dashboard</b> & more', '  dashboards  boards ', 'naïve Zürich dashboard', '\u202E 🦄 board'])(
    'loses nothing of %j',
    (text) => {
      expect(
        markWords(text, marks)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    },
  )
})

it('picks the lines with the most words of the search, in their order where it makes no difference', () => {
  const lines = ['Plan work', 'Build dashboards', 'Dashboards for the board', 'Run meetings']
  expect(linesThatMatch(lines, marks, 2)).toEqual(['Dashboards for the board', 'Build dashboards'])
  expect(linesThatMatch(lines, { stems: [], prefixes: [] }, 2)).toEqual(['Plan work', 'Build dashboards'])
  const phrase = { stems: ['steerco'], prefixes: [] }
  expect(linesThatMatch([...lines, 'Serve the steering group'], phrase, 1)).toEqual(['Serve the steering group'])
})
