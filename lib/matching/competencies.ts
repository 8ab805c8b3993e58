import type { FrameworkDocument } from '@/lib/framework/model'
import type { State } from './score'
import type { Named } from './tools-and-certificates'

type Level = FrameworkDocument['levels'][number]['level']

export type CompetencyFinding = {
  competencyId: string
  name: string
  importance: 'essential' | 'desirable'
  /** `evidenced` by duties, `claimed` by a name only. That it is not `missing` says nothing about the level. */
  state: 'evidenced' | 'claimed' | 'missing'
  /** Evidenced duties that rest on this competency. */
  duties: { responsibilityId: string; name: string }[]
  /** Tools and certificates that the résumé names. */
  named: Named[]
  /** What the role asks for, with the framework's words for it: a question to the reader, never a verdict. */
  level: Level
  levelName: string
  levelText: string
}

/** What the résumé says about each competency that the role requires, essential first, in the framework's order. */
export function rollUpCompetencies(
  framework: FrameworkDocument,
  roleId: string,
  stateOf: (responsibilityId: string) => State,
  named: readonly Named[],
): CompetencyFinding[] {
  const role = framework.roles.find(({ id }) => id === roleId)
  const evidenced = framework.responsibilities.filter(({ id }) => stateOf(id) === 'evidenced')
  return (role?.competencies ?? [])
    .flatMap(({ id, level, importance }): CompetencyFinding[] => {
      const competency = framework.competencies.find((each) => each.id === id)
      if (!competency) return []
      const duties = evidenced
        .filter(({ competencies }) => competencies.includes(id))
        .map((duty) => ({ responsibilityId: duty.id, name: duty.name }))
      const speaking = named.filter(({ competencies }) => competencies.includes(id))
      return [
        {
          competencyId: id,
          name: competency.name,
          importance,
          state: duties.length ? 'evidenced' : speaking.length ? 'claimed' : 'missing',
          duties,
          named: speaking,
          level,
          levelName: framework.levels.find((each) => each.level === level)?.name ?? '',
          levelText: competency.levels[level],
        },
      ]
    })
    .sort((a, b) => Number(a.importance === 'desirable') - Number(b.importance === 'desirable'))
}
