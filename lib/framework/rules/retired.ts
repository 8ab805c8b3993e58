import type { FrameworkDocument } from '../model'
import type { Report } from './report'

/** What is retired keeps its place and its references, so that an old posting can still be explained; nobody has to use it. */
export function checkRetired(framework: FrameworkDocument, { error, warn }: Report) {
  for (const list of ['competencies', 'responsibilities', 'roles', 'governanceRoles'] as const) {
    const entries = new Map<string, (typeof framework)[typeof list][number]>(
      framework[list].map((entry) => [entry.id, entry]),
    )
    for (const { id, retired } of framework[list]) {
      if (retired?.replacedBy === undefined) continue
      const path = `${list}.${id}.retired.replacedBy`
      const heir = entries.get(retired.replacedBy)
      if (!heir) error(path, 'unknown-successor', `There is no ${retired.replacedBy} to stand in for this.`)
      else if (heir.id === id) error(path, 'own-successor', 'An entry cannot stand in for itself.')
      else if (heir.retired) warn(path, 'retired-successor', `${heir.id} is retired itself.`)
    }
  }
  const people = new Map([...framework.roles, ...framework.governanceRoles].map((entry) => [entry.id, entry]))
  for (const { id, retired, reportsTo } of framework.roles)
    if (!retired && reportsTo !== null && people.get(reportsTo)?.retired)
      warn(`roles.${id}.reportsTo`, 'retired-superior', `${reportsTo} is retired: say who the role reports to now.`)
  checkOldReferences(framework, error)
}

function checkOldReferences(framework: FrameworkDocument, error: Report['error']) {
  const competencies = new Set(framework.competencies.map(({ id }) => id))
  const responsibilities = new Set(framework.responsibilities.map(({ id }) => id))
  const check = (path: string, known: ReadonlySet<string>, ids: readonly string[]) => {
    for (const id of ids) if (!known.has(id)) error(path, 'unknown-reference', `There is no ${id}.`)
  }
  for (const { id, competencies: drawnOn } of framework.responsibilities.filter(({ retired }) => retired))
    check(`responsibilities.${id}.competencies`, competencies, drawnOn)
  for (const role of framework.roles.filter(({ retired }) => retired)) {
    check(
      `roles.${role.id}.responsibilities`,
      responsibilities,
      role.responsibilities.map((duty) => duty.id),
    )
    check(
      `roles.${role.id}.competencies`,
      competencies,
      role.competencies.map((need) => need.id),
    )
  }
}
