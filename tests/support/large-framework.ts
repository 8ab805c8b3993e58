import type { FrameworkDocument } from '@/lib/framework/model'
import { referenceFramework } from './reference-framework'

/**
 * A valid framework of any size, made of the reference: its first entries are the reference's own, the others are copies
 * with names and phrases of their own. The same on every run.
 */
export function largeFramework(size: {
  competencies: number
  responsibilities: number
  roles: number
}): FrameworkDocument {
  const reference = referenceFramework()
  const competencies = grown(reference.competencies, size.competencies, (entry, round) => ({
    ...entry,
    id: copyId(entry.id, round),
    name: `${entry.name} ${round}`,
  }))
  const responsibilities = grown(reference.responsibilities, size.responsibilities, (entry, round) => ({
    ...entry,
    id: copyId(entry.id, round),
    name: `${entry.name} ${round}`,
    competencies: entry.competencies.map((id) => inRound(id, round, competencies)),
    evidence: entry.evidence.map((phrase) => `${phrase} in round ${round}`),
  }))
  const roles = grown(reference.roles, size.roles, (role, round) => ({
    ...role,
    id: copyId(role.id, round),
    title: `${role.title} ${round}`,
    responsibilities: [],
    competencies: role.competencies.map((need) => ({ ...need, id: inRound(need.id, round, competencies) })),
  }))
  // Round by round, so that each role carries the copies of its own round and every copy is carried by somebody.
  const roleIds = new Set(roles.map(({ id }) => id))
  const raci = responsibilities.map(({ id }, at) => {
    const round = Math.floor(at / reference.responsibilities.length)
    const row = reference.raci.find(({ responsibility }) => copyId(responsibility, round) === id)
    const assignments = Object.fromEntries(
      Object.entries(row?.assignments ?? {}).map(([role, letter]) => {
        const own = copyId(role, round)
        return [roleIds.has(own) ? own : role, letter]
      }),
    )
    return { responsibility: id, assignments }
  })
  const profiles = roles.map((role) => ({
    ...role,
    responsibilities: raci.flatMap(({ responsibility: id, assignments }) => {
      const letter = assignments[role.id]
      return letter && letter !== 'I' ? [{ id, raci: letter, importance: 'core' as const }] : []
    }),
  }))
  return withEveryCompetencyUsed({ ...reference, competencies, responsibilities, roles: profiles, raci })
}

/** Copies of later rounds than there are roles or responsibilities are given to some, one after the other. */
function withEveryCompetencyUsed(document: FrameworkDocument): FrameworkDocument {
  const needed = new Set(document.roles.flatMap((role) => role.competencies.map(({ id }) => id)))
  const used = new Set(document.responsibilities.flatMap(({ competencies }) => competencies))
  const ids = document.competencies.map(({ id }) => id)
  const share = (open: string[], at: number, of: number) => open.filter((_, index) => index % of === at)
  const [unneeded, unused] = [ids.filter((id) => !needed.has(id)), ids.filter((id) => !used.has(id))]
  return {
    ...document,
    roles: document.roles.map((role, at) => ({
      ...role,
      competencies: [
        ...role.competencies,
        ...share(unneeded, at, document.roles.length).map((id) => ({
          id,
          level: 2 as const,
          importance: 'desirable' as const,
        })),
      ],
    })),
    responsibilities: document.responsibilities.map((entry, at) => ({
      ...entry,
      competencies: [...entry.competencies, ...share(unused, at, document.responsibilities.length)],
    })),
  }
}

const copyId = (id: string, round: number) => (round === 0 ? id : `${id}-${round}`)

const inRound = (id: string, round: number, entries: readonly { id: string }[]) =>
  entries.some((entry) => entry.id === copyId(id, round)) ? copyId(id, round) : id

function grown<T>(entries: readonly T[], count: number, copy: (entry: T, round: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => {
    const entry = entries[at % entries.length] as T
    const round = Math.floor(at / entries.length)
    return round === 0 ? entry : copy(entry, round)
  })
}
