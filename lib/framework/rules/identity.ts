import type { FrameworkDocument } from '../model'
import { type Report, repeated } from './report'

/** An id names one thing for ever, so it may stand for one thing only. */
export function checkIdentity(framework: FrameworkDocument, { error }: Report) {
  for (const list of ['competencies', 'responsibilities', 'roles', 'governanceRoles'] as const)
    for (const id of repeated(framework[list].map((entry) => entry.id)))
      error(`${list}.${id}`, 'duplicate-id', `There are two entries with the id ${id}.`)

  // The matrix names both kinds of role in one place.
  const roles = new Set(framework.roles.map(({ id }) => id))
  for (const { id } of framework.governanceRoles)
    if (roles.has(id)) error(`governanceRoles.${id}`, 'duplicate-id', `${id} is also the id of a role.`)

  for (const role of framework.roles)
    for (const list of ['responsibilities', 'competencies'] as const)
      for (const id of repeated(role[list].map((entry) => entry.id)))
        error(`roles.${role.id}.${list}.${id}`, 'duplicate-entry', `The role names ${id} twice.`)

  for (const { id, competencies } of framework.responsibilities)
    for (const competency of repeated(competencies))
      error(`responsibilities.${id}.competencies`, 'duplicate-entry', `${competency} is named twice.`)
}
