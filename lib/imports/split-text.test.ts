import { describe, expect, it } from 'vitest'
import { splitItems, splitParagraphs } from './split-text'

describe('giving flattened text its lines back', () => {
  it('parts paragraphs at wide gaps and lists at their markers, and leaves two spaces after a full stop', () => {
    expect(splitParagraphs('The team.  It plans.    DUTIES           You will:  1.\tPlan   2.\tReport')).toBe(
      'The team. It plans.\n\nDUTIES\n\nYou will:\n1. Plan\n2. Report',
    )
    expect(splitParagraphs('one\ntwo')).toBe('one\ntwo')
  })

  it('makes a list of items without their markers', () => {
    expect(splitItems('1. A degree; or  2. Six years.  • A licence.', 400)).toEqual([
      'A degree; or',
      'Six years.',
      'A licence.',
    ])
    expect(splitItems(' •  ', 400)).toEqual([])
  })

  it('parts what is too long, at a sentence if it can, and loses no word', () => {
    const text = 'Plans the work of the team. Reports on it each month; answers for it.'
    const pieces = splitItems(text, 30)
    expect(pieces).toEqual(['Plans the work of the team.', 'Reports on it each month;', 'answers for it.'])
    expect(splitItems('alpha beta gamma delta', 11)).toEqual(['alpha beta', 'gamma delta'])
    expect(splitItems('x'.repeat(25), 10).every((piece) => piece.length <= 10)).toBe(true)
  })
})
