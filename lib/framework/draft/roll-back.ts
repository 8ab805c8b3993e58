import type { FrameworkDocument } from '../model'
import { type EntryCollection, entryCollections } from './draft-edit.shared'
import { listOf, withList } from './entries.shared'

/**
 * An older version as the next one. What only the published version has was seen and may have been cited, so it comes along
 * as retired instead of vanishing.
 */
export function rollBack(older: FrameworkDocument, published: FrameworkDocument, version: string): FrameworkDocument {
  const document = entryCollections.reduce(
    (at, collection) =>
      withList(at, collection, [...at[collection], ...missing(older, published, collection, version)]),
    { ...older, version },
  )
  const rows = new Set(older.raci.map(({ responsibility }) => responsibility))
  const people = new Set([...document.roles, ...document.governanceRoles].map(({ id }) => id))
  return {
    ...document,
    raci: [
      ...older.raci,
      ...published.raci
        .filter(({ responsibility }) => !rows.has(responsibility))
        .map(({ responsibility, assignments }) => ({
          responsibility,
          assignments: Object.fromEntries(Object.entries(assignments).filter(([id]) => people.has(id))),
        })),
    ],
  }
}

function missing(
  older: FrameworkDocument,
  published: FrameworkDocument,
  collection: EntryCollection,
  version: string,
): object[] {
  const there = new Set(listOf(older, collection).map(({ id }) => id))
  return published[collection]
    .filter(({ id }) => !there.has(id))
    .map((entry) => ({ ...entry, retired: entry.retired ?? { inVersion: version } }))
}
