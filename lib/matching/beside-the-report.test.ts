import { describe, expect, it } from 'vitest'
import { frameworkSchema } from '@/lib/framework/model'
import file from '@/prisma/reference/framework.json'
import { compareTargets, mostTargets } from './compare-targets'
import { rollUpCompetencies } from './competencies'
import { readLines } from './match-resume'
import { nextRoles, planWay } from './plan'
import { postingAsRole } from './posting-target'
import { readScale } from './scale-prompts'
import type { State } from './score'
import { readToolsAndCertificates } from './tools-and-certificates'

const framework = frameworkSchema.parse(file)
const only =
  (...ids: string[]) =>
  (id: string): State =>
    ids.includes(id) ? 'evidenced' : 'missing'
const roleOf = (id: string) => {
  const role = framework.roles.find((each) => each.id === id)
  if (!role) throw new Error(id)
  return role
}

describe('competencies', () => {
  const named = readToolsAndCertificates([{ number: 9, text: 'Skills: Primavera P6' }])

  it('are evidenced by duties, claimed by a name, or missing, and the level is only told', () => {
    const found = rollUpCompetencies(framework, 'pmo-planner', only('maintain-raid-log'), named)
    const by = (id: string) => found.find(({ competencyId }) => competencyId === id)
    expect(by('risk-issue-management')).toMatchObject({
      state: 'evidenced',
      duties: [{ responsibilityId: 'maintain-raid-log' }],
    })
    expect(by('planning-scheduling')).toMatchObject({
      state: 'claimed',
      named: [{ name: 'Primavera P6', lines: [9] }],
      level: 4,
      levelName: 'Lead',
    })
    expect(by('financial-management')).toMatchObject({ state: 'missing', duties: [], named: [] })
    expect(found.map(({ importance }) => importance)).toEqual(
      found
        .map(({ importance }) => importance)
        .sort()
        .reverse(),
    )
  })

  it('of a role that is not there are none', () => {
    expect(rollUpCompetencies(framework, 'astronaut', only(), named)).toEqual([])
  })
})

describe('the way to a next role', () => {
  it('leads only where the framework says, and never plans what is evidenced', () => {
    expect(nextRoles(framework, 'pmo-planner').map(({ id }) => id)).toEqual(['pmo-specialist', 'pmo-manager'])
    expect(nextRoles(framework, 'epmo-director')).toEqual([])
    expect(planWay(framework, 'pmo-planner', 'epmo-director', only())).toBeNull()
    const to = roleOf('pmo-manager')
    const held = to.responsibilities[0]?.id ?? ''
    const plan = planWay(framework, 'pmo-planner', 'pmo-manager', only(held))
    expect(plan?.evidenced).toBe(1)
    expect(plan?.duties.map(({ responsibilityId }) => responsibilityId).sort()).toEqual(
      to.responsibilities
        .map(({ id }) => id)
        .filter((id) => id !== held)
        .sort(),
    )
  })

  it('puts core duties first and shows levels that rise, each with its text', () => {
    const plan = planWay(framework, 'pmo-planner', 'pmo-manager', only())
    const order = plan?.duties.map(({ importance }) => ['core', 'common', 'occasional'].indexOf(importance)) ?? []
    expect(order).toEqual([...order].sort())
    for (const { competencyId, from, to, text } of plan?.competencies ?? []) {
      expect(to).toBeGreaterThan(from ?? 0)
      expect(text).toBe(framework.competencies.find(({ id }) => id === competencyId)?.levels[to])
    }
    expect(plan?.competencies.length).toBeGreaterThan(0)
  })
})

describe('side by side', () => {
  const lines = readLines(framework, [{ number: 4, text: 'Kept the RAID log and chased risk owners', page: null }])

  it('has a row for each duty of any, what differs first, and says which line speaks', () => {
    const two = [roleOf('project-support-officer'), roleOf('pmo-planner')]
    const { targets, duties } = compareTargets(framework, two, lines, {})
    expect(targets.map(({ roleId }) => roleId)).toEqual(two.map(({ id }) => id))
    expect(new Set(duties.map(({ responsibilityId }) => responsibilityId))).toEqual(
      new Set(two.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id))),
    )
    const differs = duties.map((duty) => duty.differs)
    expect(differs).toEqual([...differs].sort().reverse())
    expect(duties[0]?.importances.toSorted()).toEqual(['core', null])
    expect(duties.find(({ responsibilityId }) => responsibilityId === 'maintain-raid-log')).toMatchObject({
      state: 'evidenced',
      lines: [4],
      importances: ['core', 'occasional'],
    })
    expect(
      compareTargets(framework, two, lines, { '4:maintain-raid-log': 'no' }).duties.find(
        ({ responsibilityId }) => responsibilityId === 'maintain-raid-log',
      ),
    ).toMatchObject({ state: 'missing', lines: [] })
  })

  it('takes at most four, and one alone differs in nothing', () => {
    expect(compareTargets(framework, framework.roles, lines, {}).targets).toHaveLength(mostTargets)
    expect(compareTargets(framework, framework.roles.slice(0, 1), lines, {}).duties.some((duty) => duty.differs)).toBe(
      false,
    )
  })
})

describe('a posting read as a role', () => {
  it('counts a responsibility once, as the weightier, and tells how many duties cannot be matched', () => {
    const duty = (responsibilityId: string | null, importance: 'core' | 'common') => ({ responsibilityId, importance })
    const posting = {
      id: 7,
      title: 'PMO Analyst',
      organisation: { name: 'Northmoor Water' },
      duties: [
        duty('maintain-raid-log', 'common'),
        duty('maintain-raid-log', 'core'),
        duty(null, 'core'),
        duty('no-such-duty', 'core'),
      ],
    }
    expect(postingAsRole(framework, posting)).toEqual({
      role: {
        id: 'posting-7',
        title: 'PMO Analyst, Northmoor Water',
        responsibilities: [{ id: 'maintain-raid-log', importance: 'core' }],
      },
      unmatched: 2,
    })
  })
})

describe('figures in a line', () => {
  it.each([
    ['Ran a portfolio of 40 capital projects worth £20m', ['40 capital projects', '£20m']],
    ['Led a team of six for five years', ['team of six', 'five years']],
    ['Held 2 boards and $1.5 million of budget', ['2 boards', '$1.5 million']],
  ])('are found in “%s”', (text, figures) => {
    expect(readScale([{ line: 1, text }])).toEqual([{ line: 1, figures }])
  })

  it('are none in dates, percentages and plain words, and a hostile line is quick', () => {
    const texts = [
      'From 2019 to 2023',
      'Rose from 61 % to 94 %',
      'Kept the log',
      `£${'9,'.repeat(50_000)} ${'1'.repeat(50_000)}`,
    ]
    expect(readScale(texts.slice(0, 3).map((text, line) => ({ line, text })))).toEqual([])
    expect(readScale([{ line: 1, text: texts[3] ?? '' }]).length).toBeLessThanOrEqual(1)
  })
})
