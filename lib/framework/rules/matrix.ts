import type { FrameworkDocument, RaciLetter, Role } from '../model'
import type { Report } from './report'

/** What this rule looks at, so that a page that holds only the matrix can ask it too. */
export interface MatrixPart {
  responsibilities: readonly { id: string }[]
  roles: readonly Pick<Role, 'id' | 'title' | 'responsibilities'>[]
  governanceRoles: readonly { id: string }[]
  raci: FrameworkDocument['raci']
}

/** More than this and one person can no longer answer for it all: a warning, since small offices have no choice. */
const accountabilityLimit = 15

/** One accountable and somebody responsible for every responsibility, and profiles that say what the matrix says. */
export function checkMatrix(framework: MatrixPart, report: Report) {
  const rows = checkRows(framework, report)
  for (const { id } of framework.responsibilities)
    if (!rows.has(id)) report.error(`raci.${id}`, 'row-missing', `${id} has no row in the matrix.`)
  checkProfiles(framework, rows, report)
}

type Rows = ReadonlyMap<string, Readonly<Record<string, RaciLetter>>>

function checkRows(framework: MatrixPart, { error }: Report): Rows {
  const responsibilities = new Set(framework.responsibilities.map(({ id }) => id))
  const people = new Set([...framework.roles, ...framework.governanceRoles].map(({ id }) => id))
  const rows = new Map<string, Readonly<Record<string, RaciLetter>>>()
  for (const { responsibility, assignments } of framework.raci) {
    const path = `raci.${responsibility}`
    if (!responsibilities.has(responsibility))
      error(path, 'unknown-responsibility', `There is no responsibility ${responsibility}.`)
    if (rows.has(responsibility)) error(path, 'duplicate-row', `${responsibility} has two rows.`)
    rows.set(responsibility, assignments)
    for (const id of Object.keys(assignments))
      if (!people.has(id)) error(`${path}.assignments.${id}`, 'unknown-role', `There is no role ${id}.`)
    const letters = Object.values(assignments)
    const accountable = letters.filter((letter) => letter === 'A').length
    if (accountable !== 1)
      error(path, 'one-accountable', `Exactly one role must be accountable, not ${accountable || 'none'}.`)
    if (!letters.includes('R')) error(path, 'no-responsible', 'At least one role must be responsible.')
  }
  return rows
}

/** A profile lists every R, A and C of the matrix, with the same letter, and nothing else; I stays in the matrix. */
function checkProfiles(framework: MatrixPart, rows: Rows, { error, warn }: Report) {
  for (const role of framework.roles) {
    const path = `roles.${role.id}.responsibilities`
    const listed = new Map(role.responsibilities.map(({ id, raci }) => [id, raci]))
    for (const [id, letter] of listed) {
      const inMatrix = rows.get(id)?.[role.id]
      if (rows.has(id) && inMatrix !== letter)
        error(`${path}.${id}`, 'letters-disagree', `The profile says ${letter}, the matrix ${inMatrix ?? 'nothing'}.`)
    }
    for (const [id, assignments] of rows) {
      const letter = assignments[role.id]
      if (letter !== undefined && letter !== 'I' && !listed.has(id))
        error(`${path}.${id}`, 'profile-incomplete', `The matrix says ${letter}, and the profile does not list it.`)
    }
    const answersFor = [...rows.values()].filter((assignments) => assignments[role.id] === 'A').length
    if (answersFor > accountabilityLimit)
      warn(
        `roles.${role.id}`,
        'overload',
        `${role.title} answers for ${answersFor} responsibilities; more than ${accountabilityLimit} are hard to hold.`,
      )
  }
}
