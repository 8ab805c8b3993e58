import { describe, expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import { type Answers, listAnswers, statesOf } from './answers'
import { closestPhrase } from './closest-phrase'
import { explainRole } from './explain'
import type { MatchableFramework } from './matchable-framework'
import { type LineReading, recognise } from './recognise'
import { tierFor } from './tier-for'
import { phrasesThatWouldSettle, tippingWords } from './what-would-change'

const reference = framework as MatchableFramework
const tier = tierFor(reference)
const raid = 'maintain-raid-log'
/** Readings are made up here, so that these tests are about answers and not about any weights. */
const reading = (responsibilityId: string, band: 'evidenced' | 'possible', confidence: number) => ({
  responsibilityId,
  band,
  confidence,
  deciding: [{ start: 0, end: 4, weight: confidence }],
})
const lines: LineReading[] = [
  ['Kept the RAID log', reading(raid, 'evidenced', 0.6), reading('drive-actions-escalations', 'possible', 0.4)],
  ['Kept risks and issues', reading(raid, 'evidenced', 0.5)],
  ['Kept worries in mind', reading(raid, 'possible', 0.2)],
  ['Grew tomatoes'],
].map(([text, ...readings], index) => ({ line: index + 1, text, page: null, readings }) as LineReading)
const role = {
  id: 'r',
  title: 'R',
  responsibilities: [
    { id: raid, importance: 'core' as const },
    { id: 'drive-actions-escalations', importance: 'common' as const },
  ],
}
const explain = (answers: Answers) => explainRole(reference, role, lines, answers, tier)
const spoken = (answers: Answers) => explain(answers)[0]?.evidence.map(({ line }) => line)

describe('an answer about one line', () => {
  it('lets the next best line speak when the best is rejected, a weaker one after that, and none at the end', () => {
    expect(spoken({})).toEqual([1, 2])
    expect(spoken({ [`1:${raid}`]: 'no' })).toEqual([2])
    const two = { [`1:${raid}`]: 'no', [`2:${raid}`]: 'no' } as const
    expect(explain(two)[0]).toMatchObject({ state: 'possible', evidence: [{ line: 3 }] })
    expect(explain({ ...two, [`3:${raid}`]: 'no' })[0]).toMatchObject({
      state: 'missing',
      evidence: [],
      setAside: [{ line: 1 }, { line: 2 }, { line: 3 }],
    })
  })

  it('touches no other duty of the same line, and makes none surer', () => {
    expect(explain({ [`1:${raid}`]: 'no' })[1]).toEqual(explain({})[1])
    expect(explain({})[1]?.state).toBe('possible')
  })

  it('makes a possible line evidence when it is confirmed, before all others', () => {
    expect(spoken({ [`3:${raid}`]: 'yes' })).toEqual([3, 1, 2])
    const said = { '1:drive-actions-escalations': 'yes' } as const
    expect(explain(said)[1]).toMatchObject({ state: 'evidenced', answered: null, evidence: [{ confirmed: true }] })
    expect(statesOf(lines, said).get('drive-actions-escalations')).toBe('evidenced')
  })

  it('gives way to an answer about the whole duty', () => {
    expect(explain({ [`3:${raid}`]: 'yes', [raid]: 'no' })[0]).toMatchObject({ state: 'missing', answered: 'no' })
  })

  it('that names a line without such a reading changes nothing', () => {
    expect(explain({ [`4:${raid}`]: 'yes', [`99:${raid}`]: 'no' })).toEqual(explain({}))
  })

  it('is listed for taking back, and one about nothing here is not', () => {
    const answers = { [`2:${raid}`]: 'no', [raid]: 'yes', '1:x': 'no', [`77:${raid}`]: 'yes' } as const
    expect(listAnswers(reference.responsibilities, lines, answers)).toMatchObject([
      { key: raid, said: 'yes', line: null },
      { key: `2:${raid}`, said: 'no', line: 2, name: 'Maintain RAID log' },
    ])
  })
})

describe('the closest phrase', () => {
  it('is one of the library for this duty, and says whose words it is', () => {
    const item = reference.responsibilities.find(({ id }) => id === raid)
    const phrase = closestPhrase(reference, raid, 'Kept the risk register current')
    expect(phrase?.from).toBe('framework')
    expect([...(item?.evidence ?? []), item?.statement]).toContain(phrase?.text)
    expect(phrase?.text.toLowerCase()).toContain('risk')
  })

  it('finds an example line by itself, and nothing where no word is shared', () => {
    const example = 'Cleaned out stale worries and re-scored the rest each month'
    expect(closestPhrase(reference, raid, example)).toEqual({ text: example, from: 'example' })
    expect(closestPhrase(reference, raid, 'Zebras gallop')).toBeNull()
    expect(closestPhrase(reference, 'no-such-duty', example)).toBeNull()
  })
})

describe('what would change a finding', () => {
  const read = (text: string, band: 'evidenced' | 'possible') =>
    recognise(tier, text).find((each) => each.band === band)

  it('names words without which the line is no longer evidence: taking them away proves it', () => {
    for (const text of [
      'Kept the RAID log and chased risk owners',
      'Took minutes and sent papers to the programme board',
    ]) {
      const first = read(text, 'evidenced')
      if (!first) throw new Error('no evidence')
      const tipping = tippingWords(tier, text, first)
      const without = (tipping?.words ?? []).reduce((left, word) => left.replace(word, ''), text)
      const left = recognise(tier, without).find(({ responsibilityId }) => responsibilityId === first.responsibilityId)
      expect(left?.band ?? 'missing').toBe(tipping?.becomes)
    }
  })

  it('names only phrases that would settle a doubt, and none that the line says already', () => {
    const evidence = reference.responsibilities.find(({ id }) => id === raid)?.evidence ?? []
    const text = 'Helped with mitigation'
    const settling = phrasesThatWouldSettle(tier, text, raid, evidence)
    expect(settling.length).toBeGreaterThan(0)
    for (const phrase of settling) {
      expect(evidence).toContain(phrase)
      expect(recognise(tier, `${text}, ${phrase}`)[0]).toMatchObject({ responsibilityId: raid, band: 'evidenced' })
      expect(phrasesThatWouldSettle(tier, `${text}, ${phrase}`, raid, [phrase])).toEqual([])
    }
  })
})
