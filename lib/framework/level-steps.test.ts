import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { levelSteps } from './level-steps'

const framework = referenceFramework()

it('compares a role with the predecessor that shares most, the largest climb first', () => {
  const steps = levelSteps(framework, 'pmo-manager')
  expect(steps?.from.id).toBe('pmo-analyst')
  expect(steps?.shared).toBe(18)
  expect(steps?.rows.filter((row) => row.to - row.from === 2)).toHaveLength(5)
  const climbs = steps?.rows.map((row) => row.to - row.from) ?? []
  expect(climbs).toEqual(climbs.toSorted((a, b) => b - a))
  expect(climbs).not.toContain(0)
  expect(steps?.fresh.map(({ id }) => id)).toContain('people-leadership')
})

it('looks upwards from a first rung, and finds nothing for a role that stands alone', () => {
  expect(levelSteps(framework, 'project-support-officer')?.from.id).toBe('project-support-officer')
  const alone = referenceFramework()
  for (const role of alone.roles) role.progressesTo = []
  expect(levelSteps(alone, 'pmo-manager')).toBeNull()
  expect(levelSteps(framework, 'nobody')).toBeNull()
})
