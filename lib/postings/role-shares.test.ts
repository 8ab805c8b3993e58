import { describe, expect, it } from 'vitest'
import { roleOfDuties, roleOfShares, roleShares } from './role-shares'

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
  it('tells the role that is named unless another has more of the duties', () => {
    const shares = roleShares(roles, [duty('x'), duty('y')])
    expect(roleOfShares(shares, 'a')?.title).toBe('Analyst')
    expect(roleOfShares(shares, 'b')?.title).toBe('Analyst')
    expect(roleOfShares(shares, null)?.title).toBe('Analyst')
    expect(roleOfShares([{ ...shares[0], share: 17 }, shares[1]] as typeof shares, 'b')?.title).toBe('Manager')
    expect(roleOfShares([], 'a')).toBeNull()
  })
  it('lets duties tell the role only when they are enough', () => {
    const more = roles.map((role) => ({
      ...role,
      responsibilities: [...role.responsibilities, { id: 'z', importance: 'common' as const }],
    }))
    expect(roleOfDuties(more, { duties: [duty('x'), duty('y'), duty('z')], roleId: 'b' })).toBe('a')
    expect(roleOfDuties(more, { duties: [duty('x'), duty('y'), duty('y')], roleId: 'b' })).toBeNull()
  })
})
