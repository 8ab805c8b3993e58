import type { FrameworkDocument } from '@/lib/framework/model'
import type { Importance } from './matchable-framework'
import { importanceWeight, type State } from './score'

type Role = FrameworkDocument['roles'][number]
type Level = FrameworkDocument['levels'][number]['level']

export type PlannedDuty = {
  responsibilityId: string
  name: string
  statement: string
  importance: Importance
  /** Evidenced duties are not planned: they are counted. */
  state: 'possible' | 'missing'
  /** Whether the role that one comes from has the duty too: then it can be earned where one is. */
  inPresentRole: boolean
  exampleBullet: string
}

export type RisingCompetency = {
  competencyId: string
  name: string
  importance: 'essential' | 'desirable'
  /** Level that the present role asks for; null when it does not ask for the competency. */
  from: Level | null
  to: Level
  text: string
}

export type Plan = {
  from: { id: string; title: string }
  to: { id: string; title: string; experience: string }
  evidenced: number
  duties: PlannedDuty[]
  competencies: RisingCompetency[]
}

/** The roles that the framework names as next from here. */
export const nextRoles = (framework: FrameworkDocument, roleId: string): Role[] =>
  (framework.roles.find(({ id }) => id === roleId)?.progressesTo ?? []).flatMap(
    (next) => framework.roles.find(({ id }) => id === next) ?? [],
  )

/** The way from one role to a next one: duties without evidence, core first, and levels that rise. Null for no such way. */
export function planWay(
  framework: FrameworkDocument,
  fromId: string,
  toId: string,
  stateOf: (responsibilityId: string) => State,
): Plan | null {
  const from = framework.roles.find(({ id }) => id === fromId)
  const to = nextRoles(framework, fromId).find(({ id }) => id === toId)
  if (!from || !to) return null
  const present = new Set(from.responsibilities.map(({ id }) => id))
  const duties = to.responsibilities
    .flatMap(({ id, importance }): PlannedDuty[] => {
      const item = framework.responsibilities.find((each) => each.id === id)
      const state = stateOf(id)
      if (!item || state === 'evidenced') return []
      const { name, statement, exampleBullet } = item
      return [
        { responsibilityId: id, name, statement, importance, state, inPresentRole: present.has(id), exampleBullet },
      ]
    })
    .sort(
      (a, b) =>
        importanceWeight[b.importance] - importanceWeight[a.importance] ||
        Number(b.state === 'possible') - Number(a.state === 'possible') ||
        Number(b.inPresentRole) - Number(a.inPresentRole),
    )
  return {
    from: { id: from.id, title: from.title },
    to: { id: to.id, title: to.title, experience: to.requirements.experience },
    evidenced: to.responsibilities.filter(({ id }) => stateOf(id) === 'evidenced').length,
    duties,
    competencies: risingCompetencies(framework, from, to),
  }
}

function risingCompetencies(framework: FrameworkDocument, from: Role, to: Role): RisingCompetency[] {
  const held = new Map(from.competencies.map(({ id, level }) => [id, level]))
  return to.competencies
    .flatMap(({ id, level, importance }): RisingCompetency[] => {
      const competency = framework.competencies.find((each) => each.id === id)
      const before = held.get(id) ?? null
      if (!competency || (before !== null && before >= level)) return []
      return [
        {
          competencyId: id,
          name: competency.name,
          importance,
          from: before,
          to: level,
          text: competency.levels[level],
        },
      ]
    })
    .sort((a, b) => Number(a.importance === 'desirable') - Number(b.importance === 'desirable'))
}
