import type { FrameworkDocument } from './model'

export interface FrameworkProblem {
  /** Where, as a path into the document: `roles.pmo-analyst.reportsTo`. */
  path: string
  code: string
  message: string
  /** An error stops publishing; a warning is advice. */
  severity: 'error' | 'warning'
}

/** More accountabilities than this in one role are too many for one person to answer for. */
const accountabilityLimit = 15

/**
 * What has to agree in a framework document beyond its shape. Pure, and browser-safe for the editor.
 * @returns every problem at once, errors first; empty for a document that may be published
 */
export function checkFramework(framework: FrameworkDocument): FrameworkProblem[] {
  const problems: FrameworkProblem[] = []
  const error = (path: string, code: string, message: string) =>
    problems.push({ path, code, message, severity: 'error' })
  const warn = (path: string, code: string, message: string) =>
    problems.push({ path, code, message, severity: 'warning' })

  const uniqueIds = (list: string, ids: string[]) => {
    const seen = new Set<string>()
    for (const id of ids) {
      if (seen.has(id)) error(`${list}.${id}`, 'duplicate-id', `There are two entries with the id ${id}.`)
      seen.add(id)
    }
    return seen
  }
  const competencies = uniqueIds(
    'competencies',
    framework.competencies.map(({ id }) => id),
  )
  const responsibilities = uniqueIds(
    'responsibilities',
    framework.responsibilities.map(({ id }) => id),
  )
  const roles = uniqueIds(
    'roles',
    framework.roles.map(({ id }) => id),
  )
  const governance = uniqueIds(
    'governanceRoles',
    framework.governanceRoles.map(({ id }) => id),
  )
  for (const id of governance)
    if (roles.has(id)) error(`governanceRoles.${id}`, 'duplicate-id', `${id} is a role and a governance role.`)

  checkLevels(framework, error)

  for (const competency of framework.competencies)
    for (const source of ['sfia', 'esco', 'onet'] as const)
      for (const item of competency.mappings[source])
        if (!Object.hasOwn(framework.references[source].items, item))
          error(
            `competencies.${competency.id}.mappings.${source}`,
            'unknown-reference',
            `${item} is not among the ${source} items.`,
          )

  for (const responsibility of framework.responsibilities) {
    const path = `responsibilities.${responsibility.id}`
    for (const id of responsibility.competencies)
      if (!competencies.has(id)) error(`${path}.competencies`, 'unknown-competency', `There is no competency ${id}.`)
    const phrases = responsibility.evidence.map((phrase) => phrase.toLowerCase())
    for (const phrase of new Set(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)))
      error(`${path}.evidence`, 'duplicate-evidence', `The phrase “${phrase}” stands there twice.`)
  }

  for (const role of framework.roles) {
    const path = `roles.${role.id}`
    if (role.grade < framework.gradeScale.min || role.grade > framework.gradeScale.max)
      error(
        `${path}.grade`,
        'grade-out-of-scale',
        `Grade ${role.grade} is outside ${framework.gradeScale.min} to ${framework.gradeScale.max}.`,
      )
    if (role.reportsTo !== null && !roles.has(role.reportsTo) && !governance.has(role.reportsTo))
      error(`${path}.reportsTo`, 'unknown-role', `There is no role ${role.reportsTo}.`)
    if (role.reportsTo === role.id) error(`${path}.reportsTo`, 'reports-to-itself', 'A role cannot report to itself.')
    for (const next of role.progressesTo) {
      if (!roles.has(next)) error(`${path}.progressesTo`, 'unknown-role', `There is no role ${next}.`)
      if (next === role.id) error(`${path}.progressesTo`, 'leads-to-itself', 'A role cannot lead to itself.')
    }
    uniqueIds(
      `${path}.responsibilities`,
      role.responsibilities.map(({ id }) => id),
    )
    uniqueIds(
      `${path}.competencies`,
      role.competencies.map(({ id }) => id),
    )
    for (const { id } of role.responsibilities)
      if (!responsibilities.has(id))
        error(`${path}.responsibilities`, 'unknown-responsibility', `There is no responsibility ${id}.`)
    for (const { id } of role.competencies)
      if (!competencies.has(id)) error(`${path}.competencies`, 'unknown-competency', `There is no competency ${id}.`)
    for (const pay of role.salary ?? [])
      if (pay.low !== undefined && pay.high !== undefined && pay.low > pay.high)
        error(`${path}.salary`, 'pay-order', `The low figure for ${pay.region} is above the high one.`)
  }

  checkMatrix(framework, { roles, governance, responsibilities }, error, warn)

  const used = new Set(framework.responsibilities.flatMap((responsibility) => responsibility.competencies))
  for (const role of framework.roles) for (const { id } of role.competencies) used.add(id)
  for (const id of competencies)
    if (!used.has(id))
      error(`competencies.${id}`, 'orphan-competency', 'No role and no responsibility names this competency.')
  const held = new Set(framework.roles.flatMap((role) => role.responsibilities.map(({ id }) => id)))
  for (const id of responsibilities)
    if (!held.has(id)) error(`responsibilities.${id}`, 'orphan-responsibility', 'No role holds this responsibility.')

  return problems.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
}

type Report = (path: string, code: string, message: string) => void

function checkLevels(framework: FrameworkDocument, error: Report) {
  const numbers = framework.levels.map(({ level }) => level)
  for (const level of [1, 2, 3, 4, 5])
    if (numbers.filter((number) => number === level).length !== 1)
      error(`levels.${level}`, 'levels-incomplete', `Level ${level} must be described exactly once.`)
}

function checkMatrix(
  framework: FrameworkDocument,
  known: { roles: Set<string>; governance: Set<string>; responsibilities: Set<string> },
  error: Report,
  warn: Report,
) {
  const rows = new Map<string, Record<string, string>>()
  const accountable = new Map<string, number>()
  for (const { responsibility, assignments } of framework.raci) {
    const path = `raci.${responsibility}`
    if (!known.responsibilities.has(responsibility))
      error(path, 'unknown-responsibility', `There is no responsibility ${responsibility}.`)
    if (rows.has(responsibility)) error(path, 'duplicate-row', 'This responsibility has two rows.')
    rows.set(responsibility, assignments)
    const letters = Object.values(assignments)
    const answering = letters.filter((letter) => letter === 'A').length
    if (answering !== 1) error(path, 'one-accountable', `Exactly one role must be accountable, not ${answering}.`)
    if (!letters.includes('R')) error(path, 'no-responsible', 'At least one role must be responsible.')
    for (const [role, letter] of Object.entries(assignments)) {
      if (!known.roles.has(role) && !known.governance.has(role))
        error(path, 'unknown-role', `There is no role ${role}.`)
      if (letter === 'A') accountable.set(role, (accountable.get(role) ?? 0) + 1)
    }
  }
  for (const id of known.responsibilities)
    if (!rows.has(id)) error(`raci.${id}`, 'row-missing', 'This responsibility has no row in the matrix.')
  for (const role of framework.roles) {
    for (const { id, raci } of role.responsibilities) {
      const letter = rows.get(id)?.[role.id]
      if (rows.has(id) && letter !== raci)
        error(
          `roles.${role.id}.responsibilities`,
          'letters-disagree',
          `The profile says ${raci} for ${id}, the matrix says ${letter ?? 'nothing'}.`,
        )
    }
    const count = accountable.get(role.id) ?? 0
    if (count > accountabilityLimit)
      warn(
        `roles.${role.id}`,
        'overload',
        `This role answers for ${count} responsibilities; more than ${accountabilityLimit} are hard to hold.`,
      )
  }
}
