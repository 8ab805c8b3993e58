import {
  type FrameworkDocument,
  type Importance,
  importances,
  type LevelNumber,
  type RaciLetter,
  type Role,
} from './model'

export const mostCompared = 4

interface Row<Cell> {
  id: string
  name: string
  /** One for each role, in their order; null: the role has no such thing. */
  cells: (Cell | null)[]
  differs: boolean
}

export interface DutyCell {
  letter: RaciLetter
  importance: Importance
}

export interface NeedCell {
  level: LevelNumber
  importance: 'essential' | 'desirable'
}

export interface RoleComparison {
  roles: { id: string; title: string; grade: number; purpose: string; family: string; reportsTo: string | null }[]
  /** What differs most stands first. A duty that none of them has is left out. */
  duties: Row<DutyCell>[]
  competencies: (Row<NeedCell> & { category: string })[]
  requirements: { name: string; cells: string[]; differs: boolean }[]
}

/** Ids of an address as roles: those that the framework has, each once, at most four, in the order asked for. */
export function readComparedRoles(framework: FrameworkDocument, asked: string | readonly string[] | undefined): Role[] {
  const ids = [...new Set([asked ?? []].flat().flatMap((text) => text.split(',')))]
  return ids.flatMap((id) => framework.roles.find((role) => role.id === id) ?? []).slice(0, mostCompared)
}

/** Roles side by side. Pure. */
export function compareRoles(framework: FrameworkDocument, roles: readonly Role[]): RoleComparison {
  const title = (id: string | null) =>
    [...framework.roles, ...framework.governanceRoles].find((role) => role.id === id)?.title ?? null
  const duties = framework.responsibilities.map(({ id, name }): Row<DutyCell> => {
    const cells = roles.map(({ responsibilities }) => {
      const duty = responsibilities.find((own) => own.id === id)
      return duty ? { letter: duty.raci, importance: duty.importance } : null
    })
    return { id, name, cells, differs: !allEqual(cells.map((cell) => cell && `${cell.letter} ${cell.importance}`)) }
  })
  const competencies = framework.competencies.map(({ id, name, category }) => {
    const cells = roles.map((role): NeedCell | null => {
      const need = role.competencies.find((own) => own.id === id)
      return need ? { level: need.level, importance: need.importance } : null
    })
    const differs = !allEqual(cells.map((cell) => cell && `${cell.level} ${cell.importance}`))
    return { id, name, category, cells, differs }
  })
  return {
    roles: roles.map(({ id, title: named, grade, purpose, family, reportsTo }) => ({
      id,
      title: named,
      grade,
      purpose,
      family,
      reportsTo: title(reportsTo),
    })),
    duties: someHave(duties).toSorted((a, b) => spread(b, weightOfDuty) - spread(a, weightOfDuty)),
    competencies: someHave(competencies).toSorted((a, b) => spread(b, weightOfNeed) - spread(a, weightOfNeed)),
    requirements: requirementRows(roles),
  }
}

const allEqual = (values: readonly unknown[]) => values.every((value) => value === values[0])
const someHave = <R extends Row<unknown>>(rows: readonly R[]) => rows.filter(({ cells }) => cells.some(Boolean))

const letterWeight: Record<RaciLetter, number> = { A: 4, R: 3, C: 1, I: 0.5 }
const weightOfDuty = ({ letter, importance }: DutyCell) =>
  letterWeight[letter] + (importances.length - importances.indexOf(importance))
const weightOfNeed = ({ level }: NeedCell) => level

/** How far apart the roles stand in a row. */
function spread<Cell>({ cells }: Row<Cell>, weigh: (cell: Cell) => number) {
  const weights = cells.map((cell) => (cell === null ? 0 : weigh(cell)))
  return Math.max(...weights) - Math.min(...weights)
}

function requirementRows(roles: readonly Role[]): RoleComparison['requirements'] {
  const rows: [string, (role: Role) => string][] = [
    ['Experience', ({ requirements }) => requirements.experience],
    ['Education', ({ requirements }) => requirements.education],
    ['Certificates', ({ requirements }) => requirements.certifications.join(', ')],
    ['Tools', ({ requirements }) => requirements.tools.join(', ')],
    ['How the work is judged', ({ kpis }) => kpis.join(', ')],
  ]
  return rows.map(([name, of]) => {
    const cells = roles.map(of)
    return { name, cells, differs: !allEqual(cells) }
  })
}
