import { describe, expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import type { MatchableFramework } from './matchable-framework'
import { titleCheck } from './title-check'

const check = (title: string, roleId: string | null) => titleCheck(framework as MatchableFramework, title, roleId)

describe('the title check', () => {
  it('names both sides where the title promises another role than the duties', () => {
    expect(check('PMO Manager (Hybrid)', 'pmo-coordinator')).toEqual({
      named: ['PMO Manager'],
      asked: 'PMO Coordinator',
    })
  })

  it.each([
    ['the role itself', 'PMO Coordinator', 'pmo-coordinator'],
    ['another name of the role', 'Programme Co-ordinator, Rail', 'pmo-coordinator'],
    ['no role', 'Wizard of delivery', 'pmo-coordinator'],
    ['a role, while the duties tell none', 'PMO Manager', null],
    ['nothing', '', 'pmo-coordinator'],
  ])('says nothing when the title names %s', (_what, title, roleId) => {
    expect(check(title, roleId)).toBeNull()
  })
})
