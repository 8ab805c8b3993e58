import { type EntryCollection, entryCollections } from '../draft/draft-edit.shared'
import { withList } from '../draft/entries.shared'
import type { FrameworkDocument } from '../model'

/**
 * A draft as it will be published: with its number, and with what only then is known. What it retires was retired in that
 * version, and an entry that got another name keeps the one under which it was published before.
 */
export function finishDocument(
  draft: FrameworkDocument,
  published: FrameworkDocument,
  version: string,
): FrameworkDocument {
  return entryCollections.reduce(
    (document, collection) => withList(document, collection, finished(collection, draft, published, version)),
    { ...draft, version },
  )
}

type Life = {
  id: string
  name?: string
  title?: string
  retired?: { inVersion: string; replacedBy?: string | undefined } | undefined
  formerNames?: string[] | undefined
}

function finished(
  collection: EntryCollection,
  draft: FrameworkDocument,
  published: FrameworkDocument,
  version: string,
): object[] {
  const before = new Map<string, Life>(published[collection].map((entry: Life) => [entry.id, entry]))
  return draft[collection].map((entry: Life) => {
    const was = before.get(entry.id)
    const retired = entry.retired && !was?.retired ? { ...entry.retired, inVersion: version } : entry.retired
    const [oldName, name] = [was && called(was), called(entry)]
    const former = (entry.formerNames ?? []).filter((each) => each !== name)
    const formerNames = oldName && oldName !== name ? [...former.filter((each) => each !== oldName), oldName] : former
    const { formerNames: _, ...rest } = entry
    return { ...rest, ...(retired ? { retired } : {}), ...(formerNames.length > 0 ? { formerNames } : {}) }
  })
}

const called = ({ name, title }: Life) => name ?? title ?? ''
