import type { CaseAssociation } from './schema'

/** What version 1.0 does not know, wherever it stands. */
const newer = new Set(['extensions', 'frameworkType', 'caseVersion', 'targetType'])

/**
 * The same in version 1.0 of the standard. It has no types of one's own, so such an association becomes the nearest that
 * it has; which one it was is kept by the grouping.
 */
export function asV1p0<T>(value: T): T {
  if (Array.isArray(value)) return value.map(asV1p0) as T
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => !newer.has(key) && !(isAssociation(value) && key === 'notes'))
  const older = Object.fromEntries(kept.map(([key, inner]) => [key, asV1p0(inner)]))
  if ('fullStatement' in older) {
    delete older.subject
    delete older.subjectURI
  }
  if (isAssociation(value) && (value.associationType.startsWith('ext:') || value.associationType === 'isTranslationOf'))
    older.associationType = 'isRelatedTo'
  return older as T
}

const isAssociation = (value: object): value is CaseAssociation => 'associationType' in value
