import type { FrameworkDocument, LevelNumber, RaciLetter, Role } from './model'

export interface RoleGap {
  /** Duties that the next role carries and this one does not, core first. */
  duties: { id: string; name: string; letter: RaciLetter; importance: string }[]
  /** Duties of both where the part grows, such as from consulted to accountable. */
  parts: { id: string; name: string; from: RaciLetter; to: RaciLetter }[]
  /** Competencies with the level that is needed; `from` null: not asked for before. Largest step first. */
  levels: { id: string; name: string; from: LevelNumber | null; to: LevelNumber }[]
  /** What falls away on the way. */
  left: { id: string; name: string }[]
}

const rank: Record<RaciLetter, number> = { I: 0, C: 1, R: 2, A: 3 }
const importanceRank = { core: 0, common: 1, occasional: 2 } as const

/** What a person in one role has yet to gain for another. Duties only consulted on are no duty to gain. Pure. */
export function roleGap(framework: FrameworkDocument, from: Role, to: Role): RoleGap {
  const has = new Map(from.responsibilities.map((duty) => [duty.id, duty]))
  const wants = new Map(to.responsibilities.map((duty) => [duty.id, duty]))
  const gap: RoleGap = { duties: [], parts: [], levels: [], left: [] }
  for (const { id, name } of framework.responsibilities) {
    const now = has.get(id)
    const then = wants.get(id)
    if (then && !now && rank[then.raci] >= rank.R)
      gap.duties.push({ id, name, letter: then.raci, importance: then.importance })
    if (then && now && rank[then.raci] > rank[now.raci]) gap.parts.push({ id, name, from: now.raci, to: then.raci })
    if (now && rank[now.raci] >= rank.R && (!then || rank[then.raci] < rank.R)) gap.left.push({ id, name })
  }
  gap.duties.sort((a, b) => importanceOf(a.importance) - importanceOf(b.importance))
  const levelNow = new Map(from.competencies.map(({ id, level }) => [id, level]))
  for (const { id, level } of to.competencies) {
    const before = levelNow.get(id) ?? null
    if ((before ?? 0) >= level) continue
    const name = framework.competencies.find((competency) => competency.id === id)?.name ?? id
    gap.levels.push({ id, name, from: before, to: level })
  }
  gap.levels.sort((a, b) => b.to - (b.from ?? 0) - (a.to - (a.from ?? 0)))
  return gap
}

const importanceOf = (importance: string) => importanceRank[importance as keyof typeof importanceRank] ?? 3
