import type { FrameworkDocument, LevelNumber, Role } from './model'

export interface LevelSteps {
  from: { id: string; title: string }
  to: { id: string; title: string }
  /** Competencies that both roles need, the largest climb first; never a row without a change. */
  rows: { id: string; name: string; from: LevelNumber; to: LevelNumber }[]
  shared: number
  /** Competencies that only the second role needs. */
  fresh: { id: string; name: string }[]
}

/**
 * What has to grow between a role and the one it usually follows from: the predecessor that shares most competencies. For
 * a role without one, the same for the step up from it. Null for a role that stands alone.
 */
export function levelSteps(framework: FrameworkDocument, roleId: string): LevelSteps | null {
  const role = framework.roles.find(({ id }) => id === roleId)
  if (!role) return null
  const before = nearest(
    role,
    framework.roles.filter(({ progressesTo }) => progressesTo.includes(role.id)),
  )
  const after = nearest(
    role,
    framework.roles.filter(({ id }) => role.progressesTo.includes(id)),
  )
  if (before) return compare(framework, before, role)
  return after ? compare(framework, role, after) : null
}

const sharedWith = (a: Role, b: Role) =>
  a.competencies.filter(({ id }) => b.competencies.some((other) => other.id === id)).length

const nearest = (role: Role, others: Role[]): Role | undefined =>
  others.toSorted((a, b) => sharedWith(role, b) - sharedWith(role, a) || b.grade - a.grade)[0]

function compare(framework: FrameworkDocument, from: Role, to: Role): LevelSteps {
  const names = new Map(framework.competencies.map(({ id, name }) => [id, name]))
  const before = new Map(from.competencies.map(({ id, level }) => [id, level]))
  const named = to.competencies.map(({ id, level }) => ({ id, name: names.get(id) ?? id, level }))
  const shared = named.flatMap(({ id, name, level }) => {
    const earlier = before.get(id)
    return earlier === undefined ? [] : [{ id, name, from: earlier, to: level }]
  })
  return {
    from: { id: from.id, title: from.title },
    to: { id: to.id, title: to.title },
    rows: shared
      .filter((row) => row.from !== row.to)
      .toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.to - a.to || a.name.localeCompare(b.name)),
    shared: shared.length,
    fresh: named.filter(({ id }) => !before.has(id)).map(({ id, name }) => ({ id, name })),
  }
}
