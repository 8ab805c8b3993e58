import type { EditValue } from './draft-edit.shared'

type Json = EditValue
type JsonObject = { [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const hasId = (value: Json, id: string) => isObject(value) && Object.hasOwn(value, 'id') && value.id === id
/** What null means in these places is a value and not an absence. */
const nullable = new Set(['reportsTo'])

/** What stands at a path of keys and, in lists, of ids; null when nothing does. */
export function readPath(value: Json, path: readonly string[]): Json {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(value)) {
    const found = value.find((item) => hasId(item, step))
    return found === undefined ? null : readPath(found, rest)
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) return null
  return readPath(value[step] ?? null, rest)
}

/** A copy with something else at the path, or with nothing there for null. @returns undefined when the way ends early */
export function writePath(value: Json, path: readonly string[], put: Json, before?: string | null): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return put
  if (Array.isArray(value)) return writeList(value, step, rest, put, before)
  if (!isObject(value)) return undefined
  if (rest.length === 0) {
    const { [step]: _, ...others } = value
    return put === null && !nullable.has(step) ? others : { ...value, [step]: put }
  }
  const inner = Object.hasOwn(value, step) ? writePath(value[step] ?? null, rest, put, before) : undefined
  return inner === undefined ? undefined : { ...value, [step]: inner }
}

function writeList(list: Json[], id: string, rest: string[], put: Json, before?: string | null): Json[] | undefined {
  const at = list.findIndex((item) => hasId(item, id))
  const found = list[at]
  if (rest.length > 0) {
    const inner = found === undefined ? undefined : writePath(found, rest, put, before)
    return inner === undefined ? undefined : list.with(at, inner)
  }
  if (put === null) return list.filter((_, index) => index !== at)
  if (!hasId(put, id)) return undefined
  return at >= 0 ? list.with(at, put) : placeBefore(list, put, (item) => hasId(item, before ?? ''))
}

/** A copy with the item in front of the first that is meant, or at the end when none is. */
export function placeBefore<T>(list: readonly T[], item: T, isMeant: (other: T) => boolean): T[] {
  const at = list.findIndex(isMeant)
  return at < 0 ? [...list, item] : list.toSpliced(at, 0, item)
}

/** The id that follows in a list; null at the end. */
export function followerOf(list: readonly { id: string }[], id: string): string | null {
  const at = list.findIndex((item) => item.id === id)
  return at < 0 ? null : (list[at + 1]?.id ?? null)
}

/** Whether two values say the same; the order of keys says nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [definedKeys(a), definedKeys(b)]
  return (
    keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && sameValue(at(a, key), at(b, key)))
  )
}

const at = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value
const definedKeys = (value: object) => Object.keys(value).filter((key) => at(value, key) !== undefined)
