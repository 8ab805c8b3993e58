import type { FrameworkDocument, Role, SalaryFigure } from '../model'
import type { Report } from './report'

/** Each role has a place on the scale, a way in and up that leads somewhere, work of its own, and honest pay figures. */
export function checkRoles(framework: FrameworkDocument, report: Report) {
  const { min, max } = framework.gradeScale
  const roles = new Map(framework.roles.map((role) => [role.id, role]))
  const governance = new Set(framework.governanceRoles.map(({ id }) => id))
  if (min > max) report.error('gradeScale', 'grade-scale', 'The lowest grade is above the highest.')

  for (const role of framework.roles) {
    const path = `roles.${role.id}`
    if (role.grade < min || role.grade > max)
      report.error(`${path}.grade`, 'grade-out-of-scale', `Grade ${role.grade} is outside ${min} to ${max}.`)
    if (role.reportsTo !== null && !roles.has(role.reportsTo) && !governance.has(role.reportsTo))
      report.error(`${path}.reportsTo`, 'unknown-role', `There is no role ${role.reportsTo}.`)
    if (reportsInACircle(role, roles))
      report.error(
        `${path}.reportsTo`,
        'reporting-circle',
        'Following this line upwards leads back to the role itself.',
      )

    for (const id of role.progressesTo) {
      const next = roles.get(id)
      if (!next) report.error(`${path}.progressesTo`, 'unknown-role', `There is no role ${id}.`)
      // Always upwards also means: never in a circle.
      else if (next.grade <= role.grade)
        report.error(
          `${path}.progressesTo`,
          'progression-not-upward',
          `${id} is grade ${next.grade}, not above grade ${role.grade}.`,
        )
    }
    checkCoreWork(role, report)
    for (const [at, figure] of (role.salary ?? []).entries()) checkPay(`${path}.salary.${at}`, figure, report)
  }
}

/** A role without work at its heart is a list of odd jobs. */
export function checkCoreWork({ id, responsibilities }: Pick<Role, 'id' | 'responsibilities'>, { error }: Report) {
  if (!responsibilities.some(({ importance }) => importance === 'core'))
    error(`roles.${id}.responsibilities`, 'no-core-duty', 'The role has no core duty.')
}

function reportsInACircle(role: Role, roles: ReadonlyMap<string, Role>) {
  const passed = new Set<string>()
  for (let at: string | null = role.reportsTo; at !== null && !passed.has(at); at = roles.get(at)?.reportsTo ?? null) {
    if (at === role.id) return true
    passed.add(at)
  }
  return false
}

function checkPay(path: string, { low, median, average, high }: SalaryFigure, { error }: Report) {
  if (low === undefined && median === undefined && average === undefined && high === undefined)
    error(path, 'pay-missing', 'A pay entry needs at least one figure.')
  const rising = [low, median, high].filter((figure) => figure !== undefined)
  if (rising.some((figure, at) => at > 0 && figure < (rising[at - 1] ?? 0)))
    error(path, 'pay-order', 'The low, median and high figures must not fall.')
}
