import type { FrameworkDocument } from '../model'
import type { Report } from './report'

/** Every text says something, wherever it stands. Walks the document, so a new field is covered without a new rule. */
export function checkTexts(framework: FrameworkDocument, report: Report) {
  walk(framework, '', report)
}

function walk(value: unknown, path: string, report: Report) {
  if (typeof value === 'string') {
    if (value.trim() === '') report.error(path, 'empty-text', `Nothing is written for “${fieldOf(path)}”.`)
    return
  }
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) && hasId(inner) ? inner.id : key
    walk(inner, path ? `${path}.${step}` : step, report)
  }
}

/** “responsibilities.run-status-reporting.exampleBullet” is the example bullet; a place in a list says which list. */
const fieldOf = (path: string) =>
  (path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? path).replace(
    /[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  )

const hasId = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** A phrase that spoke for two responsibilities would decide nothing. Capitals and spacing make no difference. */
export function checkEvidence(framework: FrameworkDocument, { error }: Report) {
  const owner = new Map<string, string>()
  for (const { id, evidence } of framework.responsibilities)
    for (const phrase of evidence) {
      const key = phrase.trim().toLowerCase().replace(/\s+/g, ' ')
      const other = owner.get(key)
      if (other === undefined) owner.set(key, id)
      else
        error(
          `responsibilities.${id}.evidence`,
          'duplicate-evidence',
          other === id ? `“${phrase}” stands here twice.` : `“${phrase}” already speaks for ${other}.`,
        )
    }
}
