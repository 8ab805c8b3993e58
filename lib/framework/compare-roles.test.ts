import { expect, it } from 'vitest'
import reference from '@/prisma/reference/framework.json'
import { compareRoles, readComparedRoles } from './compare-roles'
import { frameworkSchema } from './model'
import { roleGap } from './role-gap'

const framework = frameworkSchema.parse(reference)
const roles = readComparedRoles(framework, ['pmo-analyst', 'pmo-manager'])

it('reads at most four roles that exist, each once, however the address writes them', () => {
  const ids = (asked: string | string[] | undefined) => readComparedRoles(framework, asked).map(({ id }) => id)
  expect(ids('pmo-analyst,pmo-manager,pmo-analyst')).toEqual(['pmo-analyst', 'pmo-manager'])
  expect(ids(['nobody', 'head-of-pmo'])).toEqual(['head-of-pmo'])
  expect(ids(framework.roles.map(({ id }) => id))).toHaveLength(4)
  expect(ids(undefined)).toEqual([])
})

it('puts what differs most first and leaves out what none of them has', () => {
  const { duties, competencies } = compareRoles(framework, roles)
  expect(duties[0]?.differs).toBe(true)
  expect(duties.every(({ cells }) => cells.some(Boolean))).toBe(true)
  const firstSame = competencies.findIndex(({ cells: [a, b] }) => a?.level === b?.level)
  const lastApart = competencies.findLastIndex(({ cells: [a, b] }) => (a?.level ?? 0) - (b?.level ?? 0) !== 0)
  expect(firstSame === -1 || firstSame > lastApart).toBe(true)
})

it('calls nothing different between a role and itself', () => {
  const [analyst] = roles
  if (!analyst) throw new Error('no analyst')
  const same = compareRoles(framework, [analyst, analyst])
  expect([...same.duties, ...same.competencies, ...same.requirements].some(({ differs }) => differs)).toBe(false)
  expect(roleGap(framework, analyst, analyst)).toEqual({ duties: [], parts: [], levels: [], left: [] })
})

it('names what is to be gained on the way from one role to the next, and nothing that is there', () => {
  const [analyst, manager] = roles
  if (!analyst || !manager) throw new Error('no roles')
  const gap = roleGap(framework, analyst, manager)
  expect(gap.duties.length).toBeGreaterThan(0)
  for (const duty of gap.duties) expect(analyst.responsibilities.map(({ id }) => id)).not.toContain(duty.id)
  for (const { id, from, to } of gap.levels) {
    expect(manager.competencies).toContainEqual(expect.objectContaining({ id, level: to }))
    expect(from ?? 0).toBeLessThan(to)
  }
  for (const { from, to } of gap.parts) expect(`${from}${to}`).toMatch(/^(IC|IR|IA|CR|CA|RA)$/)
})
