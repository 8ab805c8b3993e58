import { nextVersion, type VersionStep, versionSteps } from '../next-version.shared'
import { changeText } from './change-text.shared'
import type { VersionChange, VersionDiff } from './version-diff.shared'

export interface DiffClass {
  /** null: the two say the same. */
  step: VersionStep | null
  /** The least number that says what the changes mean; null when there are none. */
  version: string | null
  /** What asks for that step, in words; the smaller changes are not among them. */
  reasons: string[]
}

/**
 * What a number owes its readers. Patch: the same in better words. Minor: something more, or less asked. Major: what
 * somebody relies on is gone or weighs more: an entry retired, a level raised, an accountability moved.
 */
export function classifyDiff({ from, changes }: VersionDiff): DiffClass {
  const steps = changes.map((change) => ({ change, step: stepOf(change) }))
  const step = versionSteps.findLast((each) => steps.some((other) => other.step === each)) ?? null
  return {
    step,
    version: step && nextVersion(from, step),
    reasons: steps.filter((each) => each.step === step).map(({ change }) => changeText(change)),
  }
}

function stepOf(change: VersionChange): VersionStep {
  switch (change.kind) {
    case 'removed':
    case 'retired':
      return 'major'
    case 'added':
    case 'revived':
    case 'importance':
      return 'minor'
    case 'level': {
      const { from, to, isEssential } = change
      if (from === null) return isEssential ? 'major' : 'minor'
      return to !== null && to > from ? 'major' : 'minor'
    }
    case 'letter':
      return change.from === 'A' || change.to === 'A' ? 'major' : 'minor'
    case 'changed':
      return isRaised(change) ? 'major' : 'minor'
    case 'listed':
      return change.field === 'competencies' || change.field === 'progressesTo' ? 'minor' : 'patch'
    case 'reworded':
      return change.field === 'reportsTo' ? 'minor' : 'patch'
    case 'order':
      return 'patch'
  }
}

/** More experience asked for raises the bar as a level does. */
const isRaised = ({ field, from, to }: Extract<VersionChange, { kind: 'changed' }>) =>
  field === 'requirements.monthsOfExperience' && Number(to) > Number(from)
