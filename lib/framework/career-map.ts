import { shortTitle } from './labels'
import type { FrameworkDocument, Role } from './model'
import { roleGap } from './role-gap'

export interface CareerStep {
  id: string
  title: string
  /** What is to be gained on the way: duties that are new or weigh more, and competencies that are new or rise. */
  duties: number
  levels: number
}

interface CareerMapRole {
  id: string
  title: string
  shortTitle: string
  grade: number
  family: string
  purpose: string
  /** The roles that this one leads to, by grade. */
  leadsTo: CareerStep[]
  /** Row of the drawing, from 0 at the top: roles of neighbouring grades never share one, so that labels have room. */
  lane: number
}

export interface CareerMap {
  roles: CareerMapRole[]
  grades: number[]
  lanes: number
  /** The roles from which most others follow; several when they tie. */
  mostOpen: { titles: string[]; count: number }
}

/** The roles by grade and what each leads to, with a place for each in a drawing. */
export function careerMap(framework: FrameworkDocument): CareerMap {
  const { roles } = framework
  const byGrade = [...roles].sort((a, b) => a.grade - b.grade)
  const titles = new Map(roles.map(({ id, title }) => [id, shortTitle(title)]))
  const grades = new Map(roles.map(({ id, grade }) => [id, grade]))
  const lanes = assignLanes(byGrade)
  const stepTo = (from: Role, id: string): CareerStep => {
    const to = roles.find((role) => role.id === id)
    const gap = to && roleGap(framework, from, to)
    return {
      id,
      title: titles.get(id) ?? id,
      duties: gap ? gap.duties.length + gap.parts.length : 0,
      levels: gap?.levels.length ?? 0,
    }
  }
  const most = Math.max(0, ...roles.map((role) => role.progressesTo.length))
  return {
    roles: byGrade.map((role) => ({
      id: role.id,
      title: role.title,
      shortTitle: shortTitle(role.title),
      grade: role.grade,
      family: role.family,
      purpose: role.purpose,
      leadsTo: [...role.progressesTo]
        .sort((a, b) => (grades.get(a) ?? 0) - (grades.get(b) ?? 0))
        .map((id) => stepTo(role, id)),
      lane: lanes.get(role.id) ?? 0,
    })),
    grades: [...new Set(byGrade.map(({ grade }) => grade))],
    lanes: Math.max(0, ...lanes.values()) + 1,
    mostOpen: {
      titles: byGrade.filter((role) => role.progressesTo.length === most).map(({ title }) => shortTitle(title)),
      count: most,
    },
  }
}

/**
 * Gives each role the free lane that lies nearest to where its predecessors are. A lane is free when no role of the same
 * grade and none of the grade before has it. Deterministic, so that the map looks the same on every visit.
 */
function assignLanes(byGrade: readonly Role[]): Map<string, number> {
  const lanes = new Map<string, number>()
  const laneCount = Math.max(4, ...byGrade.map(({ grade }) => 2 * byGrade.filter((r) => r.grade === grade).length))
  for (const [at, role] of byGrade.entries()) {
    const before = byGrade.slice(0, at)
    const taken = new Set(before.filter(({ grade }) => role.grade - grade <= 1).map(({ id }) => lanes.get(id)))
    const from = before.filter(({ progressesTo }) => progressesTo.includes(role.id)).map(({ id }) => lanes.get(id) ?? 0)
    const wanted = from.length > 0 ? from.reduce((sum, lane) => sum + lane, 0) / from.length : laneCount / 2
    const free = [...Array(laneCount).keys()].filter((lane) => !taken.has(lane))
    const nearest = free.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    lanes.set(role.id, nearest[0] ?? at % laneCount)
  }
  return lanes
}
