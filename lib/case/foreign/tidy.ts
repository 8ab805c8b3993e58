import { isObject, type JsonObject } from './package'

type Json = JsonObject[string]

/** Fields that are lists in the standard and single texts in many files. */
const lists = new Set(['subject', 'educationLevel', 'conceptKeywords'])
const days = new Set(['statusStartDate', 'statusEndDate'])
/** Fields that files in the wild write in another way. */
const renamed: Readonly<Record<string, string>> = { educationalLevel: 'educationLevel' }

/** A copy without nulls, with lists for lists, days without times and times with their zone. */
export function tidy(value: JsonObject): JsonObject {
  const kept: [string, Json][] = []
  for (const [name, inner] of Object.entries(value)) {
    const key = Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name
    const made = tidyField(key, inner)
    if (made !== null) kept.push([key, made])
  }
  return Object.fromEntries(kept)
}

function tidyField(key: string, value: Json): Json {
  if (typeof value === 'string') {
    if (lists.has(key)) return value === '' ? [] : [value]
    if (days.has(key)) return value === '' ? null : value.slice(0, 10)
    if (key === 'lastChangeDateTime' && /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(value)) return `${value}Z`
    return value
  }
  if (Array.isArray(value))
    return value.flatMap((inner) => (inner === null ? [] : [isObject(inner) ? tidy(inner) : inner]))
  return isObject(value) ? tidy(value) : value
}

/** A text, or a number as text; '' for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A copy with these fields. */
export const put = (value: JsonObject, fields: JsonObject): JsonObject => ({ ...value, ...fields })
