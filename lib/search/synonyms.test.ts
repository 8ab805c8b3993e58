import { expect, it } from 'vitest'
import { synonyms } from './synonyms'

/** Every text that a rule speaks of. Rules are words, groups, alternatives and “perhaps”, and no more than that. */
function spellOut(pattern: string): string[] {
  let at = 0
  const alternatives = (): string[] => {
    const all: string[] = []
    for (;;) {
      all.push(...sequence())
      if (pattern[at] !== '|') return all
      at++
    }
  }
  const sequence = (): string[] => {
    let made = ['']
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      let piece: string[]
      if (pattern[at] === '(') {
        at++
        const isLookahead = pattern.startsWith('?!', at)
        if (isLookahead) at += 2
        piece = alternatives()
        at++
        if (isLookahead) continue
      } else piece = [pattern[at++] ?? '']
      if (pattern[at] === '?') {
        at++
        piece = [...piece, '']
      }
      made = made.flatMap((before) => piece.map((after) => before + after))
    }
    return made
  }
  return alternatives()
}

const rules = [...synonyms.spellings, ...synonyms.phrases].map(({ from, needs }) => ({ from, needs: needs ?? [] }))

it.each(rules.filter(({ needs }) => needs.length > 0))('$from needs what each of its texts has', ({ from, needs }) => {
  const texts = spellOut(from.replaceAll('<b>', ''))
  const expression = new RegExp(from.replaceAll('<b>', '\\b'))
  for (const text of texts) {
    expect(expression.test(text) || expression.test(`${text}s`), text).toBe(true)
    // As the database looks: with a blank in front.
    expect(
      needs.some((need) => ` ${text}`.includes(need)),
      text,
    ).toBe(true)
  }
})

it('has few rules that are tried on every text', () => {
  expect(rules.filter(({ needs }) => needs.length === 0).length).toBeLessThanOrEqual(3)
})
