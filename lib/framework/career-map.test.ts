import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { careerMap } from './career-map'
import { roleGap } from './role-gap'

const map = careerMap(referenceFramework())

it('orders the roles by grade, each with where it leads', () => {
  expect(map.roles.map(({ grade }) => grade)).toEqual([2, 3, 4, 4, 5, 6, 6, 7, 8, 9])
  expect(map.roles[0]).toMatchObject({
    id: 'project-support-officer',
    leadsTo: [
      { id: 'pmo-coordinator', title: 'PMO Coordinator' },
      { id: 'pmo-analyst', title: 'PMO Analyst' },
      { id: 'pmo-planner', title: 'PMO Planner' },
    ],
  })
  const document = referenceFramework()
  const role = (id: string) => document.roles.find((each) => each.id === id) as (typeof document.roles)[number]
  for (const { id, leadsTo } of map.roles)
    for (const step of leadsTo) {
      const gap = roleGap(document, role(id), role(step.id))
      expect(step).toMatchObject({ duties: gap.duties.length + gap.parts.length, levels: gap.levels.length })
      // A step that asks for nothing more would be none.
      expect(step.duties + step.levels).toBeGreaterThan(0)
    }
  expect(map.mostOpen).toEqual({ titles: ['PMO Analyst'], count: 4 })
})

it('never puts two roles of the same or the next grade into one row of the drawing', () => {
  for (const a of map.roles)
    for (const b of map.roles)
      if (a !== b && Math.abs(a.grade - b.grade) <= 1) expect(`${a.id} ${a.lane}`).not.toBe(`${a.id} ${b.lane}`)
  expect(Math.max(...map.roles.map(({ lane }) => lane))).toBe(map.lanes - 1)
})
