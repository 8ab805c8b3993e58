import type { FrameworkDocument } from '../model'
import { type EntryCollection, entryCollections } from './draft-edit.shared'

export interface DraftHit {
  collection: EntryCollection
  id: string
  name: string
  /** The text in which the words stand, when it is not the name. */
  text: string | null
}

const most = 40
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Entries of the draft in which all these words stand, those with the words in their name first. */
export function searchDraft(document: FrameworkDocument, query: string): DraftHit[] {
  const words = plain(query).split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  const hasAll = (text: string) => words.every((word) => plain(text).includes(word))
  const hits = entryCollections.flatMap((collection): DraftHit[] =>
    [...document[collection]].flatMap((entry): DraftHit[] => {
      const name = 'name' in entry ? entry.name : entry.title
      if (hasAll(name)) return [{ collection, id: entry.id, name, text: null }]
      const texts = textsOf(entry)
      const text = texts.find(hasAll)
      if (text !== undefined) return [{ collection, id: entry.id, name, text }]
      return hasAll(texts.join(' ')) ? [{ collection, id: entry.id, name, text: null }] : []
    }),
  )
  return hits.toSorted((a, b) => Number(hasAll(b.name)) - Number(hasAll(a.name))).slice(0, most)
}
