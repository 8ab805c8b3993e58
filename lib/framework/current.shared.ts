import type { FrameworkDocument } from './model'

type Entry = { id: string; retired?: { replacedBy?: string } | undefined }

/** The entry that stands in for this one now; null when none does, or when nothing is retired. */
export function successorOf(entries: readonly Entry[], id: string): string | null {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const passed = new Set<string>()
  let at = byId.get(id)
  while (at?.retired && !passed.has(at.id)) {
    passed.add(at.id)
    at = at.retired.replacedBy === undefined ? undefined : byId.get(at.retired.replacedBy)
  }
  return at && !at.retired && at.id !== id ? at.id : null
}

const live = <T extends Entry>(entries: readonly T[]) => entries.filter(({ retired }) => retired === undefined)
const retiredIds = (entries: readonly Entry[]) =>
  new Set(entries.filter(({ retired }) => retired !== undefined).map(({ id }) => id))

/**
 * What a version offers: the document without its retired entries and without what points at them. Whoever offers a choice
 * reads this; whoever explains an older choice reads the document. The document itself when nothing in it is retired.
 */
export function currentFramework(document: FrameworkDocument): FrameworkDocument {
  const people = [...document.roles, ...document.governanceRoles]
  const gone = {
    competencies: retiredIds(document.competencies),
    responsibilities: retiredIds(document.responsibilities),
    people: retiredIds(people),
  }
  if (gone.competencies.size + gone.responsibilities.size + gone.people.size === 0) return document
  const superior = (id: string | null) => (id !== null && gone.people.has(id) ? successorOf(people, id) : id)
  return {
    ...document,
    competencies: live(document.competencies),
    responsibilities: live(document.responsibilities).map((responsibility) => ({
      ...responsibility,
      competencies: responsibility.competencies.filter((id) => !gone.competencies.has(id)),
    })),
    roles: live(document.roles).map((role) => {
      const reportsTo = superior(role.reportsTo)
      return {
        ...role,
        reportsTo: reportsTo === role.id ? null : reportsTo,
        progressesTo: role.progressesTo.filter((id) => !gone.people.has(id)),
        responsibilities: role.responsibilities.filter(({ id }) => !gone.responsibilities.has(id)),
        competencies: role.competencies.filter(({ id }) => !gone.competencies.has(id)),
      }
    }),
    governanceRoles: live(document.governanceRoles),
    raci: document.raci
      .filter(({ responsibility }) => !gone.responsibilities.has(responsibility))
      .map(({ responsibility, assignments }) => ({
        responsibility,
        assignments: Object.fromEntries(Object.entries(assignments).filter(([id]) => !gone.people.has(id))),
      })),
  }
}
