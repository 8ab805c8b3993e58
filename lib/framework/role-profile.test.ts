import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { findRoleProfile, usualLevel } from './role-profile'

const framework = referenceFramework()

it('gives the profile of a role as its page tells it', () => {
  const profile = findRoleProfile(framework, 'pmo-manager')
  expect(profile).toMatchObject({
    title: 'PMO Manager',
    grade: 6,
    highestGrade: 9,
    reportsTo: { id: 'head-of-pmo', title: 'Head of PMO', isRole: true },
    parts: { A: 19, R: 19, C: 4, I: 12, none: 1 },
  })
  expect(profile?.waysIn.map(({ id }) => id)).toEqual(['pmo-analyst', 'pmo-planner', 'pmo-specialist'])
  expect(profile?.waysUp.map(({ id }) => id)).toEqual(['portfolio-manager', 'head-of-pmo'])
  expect(Object.values(profile?.duties ?? {}).map((duties) => duties.length)).toEqual([12, 21, 9])
  expect(profile?.duties.core[0]).toMatchObject({ id: 'design-governance-framework', letter: 'R' })
})

it('shows every essential competency with the words of the level that the role needs', () => {
  const profile = findRoleProfile(framework, 'pmo-manager')
  const rows = profile?.ladder.essential.flatMap((group) => group.rows) ?? []
  expect(rows).toHaveLength(16)
  for (const { id, level, text } of rows)
    expect(framework.competencies.find((competency) => competency.id === id)?.levels[level]).toBe(text)
  expect(usualLevel(profile?.ladder.essential ?? [])).toEqual({ level: 4, count: 11, of: 16 })
  expect(usualLevel([])).toBeNull()
})

it('says who stands above a role also when that is a governance role, or nobody', () => {
  const other = referenceFramework()
  for (const role of other.roles) if (role.id === 'epmo-director') role.reportsTo = 'portfolio-board'
  expect(findRoleProfile(other, 'epmo-director')?.reportsTo).toEqual({
    id: 'portfolio-board',
    title: 'Portfolio Board',
    isRole: false,
  })
  expect(findRoleProfile(framework, 'epmo-director')?.reportsTo).toBeNull()
})

it.each(['nobody', '', 'constructor', 'project-sponsor'])('has no profile for %j', (id) => {
  expect(findRoleProfile(framework, id)).toBeNull()
})
