import { describe, expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import type { MatchableFramework } from './matchable-framework'
import { titleCheck } from './title-check'

const check = (title: string, roleId: string | null) => titleCheck(framework as MatchableFramework, title, [roleId])

describe('the title check', () => {
  it('names both sides where the title promises another role than the duties', () => {
    expect(check('PMO Manager (Hybrid)', 'pmo-coordinator')).toEqual({
      title: 'PMO Manager (Hybrid)',
      asked: 'PMO Coordinator',
    })
  })

  it.each([
    ['the role itself', 'PMO Coordinator', 'pmo-coordinator'],
    ['another name of the role', 'Programme Co-ordinator, Rail', 'pmo-coordinator'],
    ['no role', 'Wizard of delivery', 'pmo-coordinator'],
    ['the role within the name of another', 'Senior PMO Analyst', 'pmo-analyst'],
    ['a role, while the duties tell none', 'PMO Manager', null],
    ['nothing', '', 'pmo-coordinator'],
  ])('says nothing when the title names %s', (_what, title, roleId) => {
    expect(check(title, roleId)).toBeNull()
  })

  it('agrees where one of the roles that the duties describe is named, and goes by the surest where none is', () => {
    const of = (title: string) =>
      titleCheck(framework as MatchableFramework, title, ['pmo-analyst', null, 'pmo-coordinator'])
    expect(of('PMO Coordinator')).toBeNull()
    expect(of('Head of PMO')).toEqual({ title: 'Head of PMO', asked: 'PMO Analyst' })
  })
})
