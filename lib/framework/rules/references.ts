import type { FrameworkDocument } from '../model'
import type { MatrixPart } from './matrix'
import type { Report } from './report'

const sources = ['sfia', 'esco', 'onet'] as const

/** Competencies and responsibilities are tied together, to roles, and to the items of other frameworks that they name. */
export function checkReferences(framework: FrameworkDocument, report: Report) {
  const { error } = report
  const competencies = new Set(framework.competencies.map(({ id }) => id))
  const responsibilities = new Set(framework.responsibilities.map(({ id }) => id))

  for (const { id, mappings } of framework.competencies)
    for (const source of sources)
      for (const item of mappings[source])
        if (!Object.hasOwn(framework.references[source].items, item))
          error(
            `competencies.${id}.mappings.${source}`,
            'unknown-reference',
            `${item} is not among the items of ${source}.`,
          )

  for (const { id, competencies: drawnOn } of framework.responsibilities) {
    const path = `responsibilities.${id}.competencies`
    if (drawnOn.length === 0) error(path, 'no-competency', 'This responsibility draws on no competency.')
    for (const competency of drawnOn)
      if (!competencies.has(competency)) error(path, 'unknown-competency', `There is no competency ${competency}.`)
  }

  for (const role of framework.roles) {
    for (const { id } of role.responsibilities)
      if (!responsibilities.has(id))
        error(`roles.${role.id}.responsibilities.${id}`, 'unknown-responsibility', `There is no responsibility ${id}.`)
    for (const { id } of role.competencies)
      if (!competencies.has(id))
        error(`roles.${role.id}.competencies.${id}`, 'unknown-competency', `There is no competency ${id}.`)
  }

  checkCarried(framework, report)
  const needed = new Set(framework.roles.flatMap((role) => role.competencies.map(({ id }) => id)))
  const used = new Set(framework.responsibilities.flatMap((responsibility) => responsibility.competencies))
  for (const id of competencies)
    if (!needed.has(id) || !used.has(id))
      error(
        `competencies.${id}`,
        'orphan-competency',
        needed.has(id) ? 'No responsibility draws on this competency.' : 'No role needs this competency.',
      )
}

/** Every responsibility is in the profile of some role. */
export function checkCarried({ responsibilities, roles }: MatrixPart, { error }: Report) {
  const carried = new Set(roles.flatMap((role) => role.responsibilities.map(({ id }) => id)))
  for (const { id } of responsibilities)
    if (!carried.has(id))
      error(`responsibilities.${id}`, 'orphan-responsibility', 'No role carries this responsibility.')
}
