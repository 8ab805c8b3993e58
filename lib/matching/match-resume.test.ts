import { describe, expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import { matchResume } from './match-resume'
import type { MatchableFramework } from './matchable-framework'
import { linearTier } from './model/linear-tier'
import { readModel, writeModel } from './model/model'
import { trainModel } from './model/train-model'
import { recognise } from './recognise'
import { thresholds } from './thresholds'
import { prepareTier } from './tier-for'

const reference = framework as MatchableFramework
const tier = prepareTier(reference)
const about = { id: 'test', hash: '' }
const numbered = (...lines: string[]) => lines.map((text, index) => ({ number: index + 1, text, page: null }))
const work = numbered(
  'Kept the RAID log and chased risk owners for mitigation updates',
  'Prepared board packs and minutes for the monthly steering committee',
  'Grew tomatoes under glass and sold them at the market',
)

describe('recognising duties in a line', () => {
  it('knows a duty by its words, and says no to another trade', () => {
    expect(recognise(tier, work[0]?.text ?? '')[0]).toMatchObject({
      responsibilityId: 'maintain-raid-log',
      band: 'evidenced',
    })
    expect(recognise(tier, work[2]?.text ?? '')).toEqual([])
    expect(recognise(tier, '')).toEqual([])
    expect(recognise(tier, '12 % — 34')).toEqual([])
  })

  it('marks the words that decided, in the line as it was written', () => {
    const line = '  Kept   the RAID log, chased risk owners'
    const [first] = recognise(tier, line)
    const marked = first?.deciding.map(({ start, end }) => line.slice(start, end)) ?? []
    expect(marked.join(' ')).toContain('RAID')
    for (const [index, { start }] of (first?.deciding ?? []).entries())
      expect(start).toBeGreaterThanOrEqual(first?.deciding[index - 1]?.end ?? 0)
  })

  it('has word weights that add up to the confidence', () => {
    for (const { text } of work)
      for (const { responsibilityId, confidence } of tier.rank(text, 5)) {
        const sum = tier.explain(text, responsibilityId).reduce((total, { weight }) => total + weight, 0)
        expect(sum).toBeCloseTo(confidence, 5)
      }
  })

  it('changes nothing for another name, employer, figure or date', () => {
    const line = (who: string, where: string, when: string, count: number) =>
      `Prepared board packs with ${who} at ${where} since ${when} for ${count} projects`
    const one = tier.rank(line('Ada Okoro', 'Northmoor', 'March 2019', 12), 10)
    expect(tier.rank(line('Wei Zhang', 'Exampleton', 'July 2023', 40), 10)).toEqual(one)
    expect(tier.rank(line('Łukasz Nowak', 'Åkerby', 'May 2001', 3), 10)).toEqual(one)
  })

  it('reads British and American spelling the same', () => {
    expect(tier.rank('Organised programme prioritisation and analysed benefits realisation', 3)).toEqual(
      tier.rank('Organized program prioritization and analyzed benefits realization', 3),
    )
  })

  it('forgives misspellings', () => {
    expect(tier.rank('Maintaned the risk regsiter and isue log', 1)[0]?.responsibilityId).toBe('maintain-raid-log')
  })

  it('comes to the same weights when it is trained again, and keeps them through a file', () => {
    const one = trainModel(reference, [], null, about)
    expect(trainModel(reference, [], null, about)).toEqual(one)
    expect(readModel(writeModel(one))).toEqual(one)
    expect(() => readModel(writeModel(one).subarray(0, 5000))).toThrow()
  })

  it('reads the start of a line without end, and takes any characters', () => {
    expect(recognise(tier, `Kept the RAID log ${'x'.repeat(200_000)}`).length).toBeLessThan(4)
    expect(() => recognise(tier, '\u0000\uD800<script>alert(1)</script> RAID \u202E log')).not.toThrow()
  })
})

describe('matching a résumé', () => {
  const report = matchResume(reference, work)

  it('ranks every role by coverage, and looks at the one whose work the lines are', () => {
    expect(report.roles).toHaveLength(reference.roles.length)
    const planning = numbered(
      'Built the master schedule in Primavera P6 from the site teams’ dates',
      'Updated progress every Friday and explained slippage against the baseline',
      'Tied the plans of nine contractors together and kept the list of handovers between them',
      'Ran a schedule risk analysis before each gate',
    )
    expect(matchResume(reference, planning).role.id).toBe('pmo-planner')
    const percents = report.roles.map(({ percent }) => percent ?? -1)
    expect(percents).toEqual([...percents].sort((a, b) => b - a))
  })

  it('ties a duty to its line, and gives a prompt where there is none', () => {
    const findings = matchResume(reference, work, { roleId: 'project-support-officer' }).findings
    const raid = findings.find(({ responsibilityId }) => responsibilityId === 'maintain-raid-log')
    expect(raid).toMatchObject({ state: 'evidenced', weight: 3, evidence: [{ line: 1 }] })
    const missing = findings.find(({ state }) => state === 'missing')
    expect(missing).toMatchObject({ evidence: [], prompt: expect.stringContaining('[') })
    expect(findings.map(({ weight }) => weight)).toEqual(findings.map(({ weight }) => weight).sort((a, b) => b - a))
  })

  it('says what the lines show beyond the role', () => {
    const outside = {
      id: 'r',
      title: 'R',
      responsibilities: [{ id: 'develop-schedules', importance: 'core' as const }],
    }
    const { beyond } = matchResume({ ...reference, roles: [outside] }, work)
    expect(beyond).toContainEqual({ responsibilityId: 'maintain-raid-log', name: 'Maintain RAID log', lines: [1] })
    expect(beyond.map(({ responsibilityId }) => responsibilityId)).not.toContain('develop-schedules')
  })

  it('lets the person overrule a reading, in this report only', () => {
    const said = { 'maintain-raid-log': 'no', 'develop-schedules': 'yes' } as const
    const { findings } = matchResume(reference, work, { roleId: 'project-support-officer', answers: said })
    const state = (id: string) => findings.find(({ responsibilityId }) => responsibilityId === id)
    expect(state('maintain-raid-log')).toMatchObject({ state: 'missing', answered: 'no', evidence: [] })
    expect(state('develop-schedules')).toMatchObject({ state: 'evidenced', answered: 'yes' })
  })

  it('answers a résumé in which nothing counts with every duty missing', () => {
    const nothing = matchResume(reference, numbered('Grew tomatoes under glass'))
    expect(nothing.coverage).toMatchObject({ evidenced: 0, percent: 0 })
    expect(nothing.findings.every(({ state }) => state === 'missing')).toBe(true)
  })

  it('falls back to the best role for a role that is not there, and does not mind the order of lines', () => {
    expect(matchResume(reference, work, { roleId: 'astronaut' }).role.id).toBe(report.role.id)
    expect(matchResume(reference, [...work].reverse()).roles).toEqual(report.roles)
  })

  it('learns what the framework says', () => {
    const [first, ...others] = reference.responsibilities
    if (!first) throw new Error('no responsibility')
    const changed = {
      ...reference,
      responsibilities: [{ ...first, evidence: ['grew tomatoes under glass'] }, ...others],
    }
    const learnt = linearTier(trainModel(changed, [], null, about), null, thresholds.lexical)
    expect(learnt.rank('Grew tomatoes under glass', 1)[0]?.responsibilityId).toBe(first.id)
  })
})
