import { successorOf } from './current.shared'
import type { EntryCollection } from './draft/draft-edit.shared'
import type { FrameworkDocument } from './model'
import type { PublishedFramework } from './published-framework'

export interface Retirement {
  inVersion: string
  /** The entry to read instead; null when none stands in for it. */
  successor: { id: string; name: string } | null
}

/** Since when an entry is no longer offered, and what is instead; null for one in use, or none. */
export function findRetirement(
  { document }: Pick<PublishedFramework, 'document'>,
  collection: EntryCollection,
  id: string,
): Retirement | null {
  const entries: readonly {
    id: string
    name?: string
    title?: string
    retired?: { inVersion: string; replacedBy?: string | undefined } | undefined
  }[] = document[collection]
  const retired = entries.find((entry) => entry.id === id)?.retired
  if (!retired) return null
  const heir = entries.find((entry) => entry.id === successorOf(entries, id))
  return {
    inVersion: retired.inVersion,
    successor: heir ? { id: heir.id, name: heir.name ?? heir.title ?? heir.id } : null,
  }
}

/** The document in which an entry is explained: what is offered, or for a retired entry everything. */
export const documentOf = (
  published: PublishedFramework,
  collection: EntryCollection,
  id: string,
): FrameworkDocument => (findRetirement(published, collection, id) ? published.document : published.current)
