import { currentFramework } from './current.shared'
import type { FrameworkDocument } from './model'
import { checkIdentity } from './rules/identity'
import { checkLevels } from './rules/levels'
import { checkMatrix } from './rules/matrix'
import { checkReferences } from './rules/references'
import type { FrameworkProblem, Report } from './rules/report'
import { checkRetired } from './rules/retired'
import { checkRoles } from './rules/roles'
import { checkEvidence, checkTexts } from './rules/texts'

export type { FrameworkProblem } from './rules/report'

type Rule = (framework: FrameworkDocument, report: Report) => void

/** Each looks at one kind of agreement and knows nothing of the others; the order is the order of the report. */
const rules: readonly Rule[] = [checkIdentity, checkTexts, checkLevels, checkRetired]

/** What has to agree in that which the framework offers: retired entries are neither asked nor missed. */
const rulesOfUse: readonly Rule[] = [checkEvidence, checkReferences, checkRoles, checkMatrix]

/**
 * What has to agree in a framework document beyond its shape. Pure and browser-safe, so that an editor can show the same
 * problems while somebody writes.
 * @returns every problem at once, errors first; no error: the document may be published
 */
export function checkFramework(framework: FrameworkDocument): FrameworkProblem[] {
  const problems: FrameworkProblem[] = []
  const report: Report = {
    error: (path, code, message) => problems.push({ path, code, message, severity: 'error' }),
    warn: (path, code, message) => problems.push({ path, code, message, severity: 'warning' }),
  }
  for (const rule of rules) rule(framework, report)
  for (const rule of rulesOfUse) rule(currentFramework(framework), report)
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ]
}
