import { describe, expect, it } from 'vitest'
import { roleShares } from './role-shares'

const roles = [
  {
    id: 'a',
    title: 'Analyst',
    responsibilities: [
      { id: 'x', importance: 'core' as const },
      { id: 'y', importance: 'common' as const },
    ],
  },
  { id: 'b', title: 'Manager', responsibilities: [{ id: 'x', importance: 'occasional' as const }] },
]
const duty = (responsibilityId: string | null) => ({ text: 'A duty.', responsibilityId, importance: 'core' as const })

describe('roleShares', () => {
  it('ranks roles by what they give to the duties asked for', () => {
    expect(roleShares(roles, [duty('x'), duty('y')])).toEqual([
      { roleId: 'a', title: 'Analyst', share: 83 },
      { roleId: 'b', title: 'Manager', share: 17 },
    ])
  })
  it('counts a responsibility once, however many duties name it', () => {
    expect(roleShares(roles, [duty('x'), duty('x')])[0]?.share).toBe(100)
  })
  it('has nothing to say without a tied duty', () => expect(roleShares(roles, [duty(null)])).toEqual([]))
})
