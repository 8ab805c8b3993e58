import { entrySchemas, type FrameworkDocument } from '../model'
import type { DraftCollection, EditValue, EntryCollection } from './draft-edit.shared'

/** The document is JSON: only its optional fields keep the types from seeing it. */
export const asValue = (entry: unknown) => entry as EditValue

/** One entry of the document, or what it says of itself; null when it is not there. */
export function findEntry(document: FrameworkDocument, collection: DraftCollection, id: string): EditValue {
  if (collection === 'about') {
    const { title, description, license, language, gradeScale, raciDefinitions, references } = document
    return asValue({ title, description, license, language, gradeScale, raciDefinitions, references })
  }
  if (collection === 'levels') return asValue(document.levels.find(({ level }) => String(level) === id) ?? null)
  return asValue(listOf(document, collection).find((entry) => entry.id === id) ?? null)
}

export const listOf = (document: FrameworkDocument, collection: EntryCollection): readonly { id: string }[] =>
  document[collection]

/** The document with this entry in place of the one that has its id. @returns null when it has not the right shape */
export function putEntry(
  document: FrameworkDocument,
  collection: DraftCollection,
  id: string,
  value: EditValue,
): FrameworkDocument | null {
  if (collection === 'about') {
    const about = entrySchemas.about.safeParse(value)
    return about.success ? { ...document, ...about.data } : null
  }
  const read = entrySchemas[collection].safeParse(value)
  if (!read.success) return null
  const list: readonly object[] = document[collection]
  const isIt = (entry: object) =>
    collection === 'levels' ? 'level' in entry && String(entry.level) === id : 'id' in entry && entry.id === id
  return withList(
    document,
    collection,
    list.map((entry) => (isIt(entry) ? read.data : entry)),
  )
}

/** Lists are only ever filled with entries of their own shape, which the compiler cannot follow through a name. */
export const withList = (
  document: FrameworkDocument,
  collection: Exclude<DraftCollection, 'about'>,
  entries: readonly object[],
): FrameworkDocument => ({ ...document, [collection]: entries })

/** A whole new entry in its shape; null when it has not got it. */
export function readEntry(collection: EntryCollection, value: EditValue): { id: string } | null {
  const read = entrySchemas[collection].safeParse(value)
  return read.success ? read.data : null
}
