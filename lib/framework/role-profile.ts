import {
  type FrameworkDocument,
  type Importance,
  importances,
  type LevelNumber,
  levelNumbers,
  type RaciLetter,
  type Role,
} from './model'
import { type PaySource, payEvidence } from './pay.shared'

export interface RoleLink {
  id: string
  title: string
  grade: number
  purpose: string
}

export interface ProfileDuty {
  id: string
  name: string
  statement: string
  /** What good looks like. */
  detail: string
  letter: RaciLetter
}

interface LadderRow {
  id: string
  name: string
  level: LevelNumber
  /** What a person at that level does. */
  text: string
}

export interface LadderGroup {
  category: string
  rows: LadderRow[]
}

export interface RoleProfile {
  id: string
  title: string
  grade: number
  highestGrade: number
  family: string
  purpose: string
  summary: string
  alternativeTitles: string[]
  reportsTo: { id: string; title: string; isRole: boolean } | null
  waysIn: RoleLink[]
  waysUp: RoleLink[]
  duties: Record<Importance, ProfileDuty[]>
  levels: { level: LevelNumber; name: string }[]
  ladder: { essential: LadderGroup[]; desirable: LadderGroup[] }
  /** The role's letter in every responsibility, by theme; null: no part. */
  strip: { theme: string; cells: { id: string; name: string; letter: RaciLetter | null }[] }[]
  parts: Record<RaciLetter | 'none', number>
  requirements: Role['requirements']
  kpis: string[]
  pay: PaySource[]
  occupationCodes: string[]
}

/** Everything that the page of a role says; null for an id that the framework does not have. */
export function findRoleProfile(framework: FrameworkDocument, roleId: string): RoleProfile | null {
  const role = framework.roles.find(({ id }) => id === roleId)
  if (!role) return null
  const strip = partsByTheme(framework, role.id)
  const cells = strip.flatMap((theme) => theme.cells)
  const count = (letter: RaciLetter | null) => cells.filter((cell) => cell.letter === letter).length
  return {
    id: role.id,
    title: role.title,
    grade: role.grade,
    highestGrade: framework.gradeScale.max,
    family: role.family,
    purpose: role.purpose,
    summary: role.summary,
    alternativeTitles: role.alternativeTitles,
    reportsTo: superior(framework, role.reportsTo),
    waysIn: framework.roles.filter(({ progressesTo }) => progressesTo.includes(role.id)).map(link),
    waysUp: framework.roles.filter(({ id }) => role.progressesTo.includes(id)).map(link),
    duties: dutiesByImportance(framework, role),
    levels: framework.levels.map(({ level, name }) => ({ level, name })),
    ladder: { essential: ladder(framework, role, 'essential'), desirable: ladder(framework, role, 'desirable') },
    strip,
    parts: { A: count('A'), R: count('R'), C: count('C'), I: count('I'), none: count(null) },
    requirements: role.requirements,
    kpis: role.kpis,
    pay: payEvidence(framework, role.id),
    occupationCodes: role.mappings.onetSoc,
  }
}

const link = ({ id, title, grade, purpose }: Role): RoleLink => ({ id, title, grade, purpose })

function superior(framework: FrameworkDocument, id: string | null) {
  const role = framework.roles.find((candidate) => candidate.id === id)
  if (role) return { id: role.id, title: role.title, isRole: true }
  const governance = framework.governanceRoles.find((candidate) => candidate.id === id)
  return governance ? { id: governance.id, title: governance.title, isRole: false } : null
}

/** In the order of the framework, which goes from governance to leadership. */
function dutiesByImportance(framework: FrameworkDocument, role: Role): Record<Importance, ProfileDuty[]> {
  const own = new Map(role.responsibilities.map((duty) => [duty.id, duty]))
  const of = (importance: Importance) =>
    framework.responsibilities.flatMap(({ id, name, statement, detail }) => {
      const duty = own.get(id)
      return duty?.importance === importance ? [{ id, name, statement, detail, letter: duty.raci }] : []
    })
  const [core, common, occasional] = importances
  return { core: of(core), common: of(common), occasional: of(occasional) }
}

/** Grouped by category in the order of the framework; within a category the highest level first. */
function ladder(framework: FrameworkDocument, role: Role, importance: 'essential' | 'desirable'): LadderGroup[] {
  const wanted = new Map(
    role.competencies.filter((need) => need.importance === importance).map(({ id, level }) => [id, level]),
  )
  const groups = new Map<string, LadderRow[]>()
  for (const { id, name, category, levels } of framework.competencies) {
    const level = wanted.get(id)
    if (level === undefined) continue
    groups.set(category, [...(groups.get(category) ?? []), { id, name, level, text: levels[level] }])
  }
  return [...groups].map(([category, rows]) => ({ category, rows: rows.toSorted((a, b) => b.level - a.level) }))
}

function partsByTheme(framework: FrameworkDocument, roleId: string) {
  const letters = new Map(framework.raci.map((row) => [row.responsibility, row.assignments[roleId] ?? null]))
  const themes = new Map<string, { id: string; name: string; letter: RaciLetter | null }[]>()
  for (const { id, name, theme } of framework.responsibilities)
    themes.set(theme, [...(themes.get(theme) ?? []), { id, name, letter: letters.get(id) ?? null }])
  return [...themes].map(([theme, cells]) => ({ theme, cells }))
}

/** The level at which most of these stand, the higher one when two tie; null for none. */
export function usualLevel(groups: readonly LadderGroup[]): { level: LevelNumber; count: number; of: number } | null {
  const levels = groups.flatMap(({ rows }) => rows.map(({ level }) => level))
  if (levels.length === 0) return null
  const counts = levelNumbers.map((level) => ({ level, count: levels.filter((each) => each === level).length }))
  const best = counts.toSorted((a, b) => b.count - a.count || b.level - a.level)[0]
  return best ? { ...best, of: levels.length } : null
}
