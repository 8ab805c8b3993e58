import { describe, expect, it } from 'vitest'
import type { MatchableRole } from './matchable-framework'
import { rankRoles, type State, scoreRole } from './score'

const role: MatchableRole = {
  id: 'r',
  title: 'R',
  responsibilities: [
    { id: 'a', importance: 'core' },
    { id: 'b', importance: 'common' },
    { id: 'c', importance: 'occasional' },
  ],
}
const states = (...list: State[]) => {
  const byId = new Map(role.responsibilities.map(({ id }, index) => [id, list[index] ?? 'missing']))
  return (id: string): State => byId.get(id) ?? 'missing'
}

describe('weighted coverage', () => {
  it('weighs core 3, common 2, occasional 1', () => {
    expect(scoreRole(role, states('evidenced', 'missing', 'missing')).percent).toBe(50)
    expect(scoreRole(role, states('missing', 'evidenced', 'missing')).percent).toBe(33)
    expect(scoreRole(role, states('missing', 'missing', 'evidenced')).percent).toBe(17)
  })

  it('counts a possible duty only in the reach', () => {
    expect(scoreRole(role, states('evidenced', 'possible', 'missing'))).toMatchObject({
      evidenced: 1,
      possible: 1,
      missing: 1,
      percent: 50,
      reach: 83,
    })
  })

  it('counts core, common and occasional duties by themselves, core first, and leaves out what a role has none of', () => {
    expect(scoreRole(role, states('possible', 'evidenced', 'missing')).byImportance).toEqual([
      { importance: 'core', evidenced: 0, possible: 1, duties: 1 },
      { importance: 'common', evidenced: 1, possible: 0, duties: 1 },
      { importance: 'occasional', evidenced: 0, possible: 0, duties: 1 },
    ])
    expect(scoreRole({ ...role, responsibilities: [] }, states()).byImportance).toEqual([])
  })

  it('has no score, rather than zero, for a role without duties', () => {
    expect(scoreRole({ ...role, responsibilities: [] }, states())).toMatchObject({
      percent: null,
      reach: null,
      duties: 0,
    })
  })

  it('ranks by coverage, then reach, then title, and roles without a score last', () => {
    const coverage = (title: string, percent: number | null, reach: number | null) => ({
      ...scoreRole(role, states()),
      title,
      percent,
      reach,
    })
    const ranked = rankRoles([
      coverage('D', null, null),
      coverage('C', 10, 20),
      coverage('B', 10, 20),
      coverage('A', 10, 90),
    ])
    expect(ranked.map(({ title }) => title).join('')).toBe('ABCD')
  })
})
