import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { type EntryCollection, entryCollections } from '../draft/draft-edit.shared'
import { editorNames, nameOf } from '../draft/editor-names'
import { requireEditor } from '../draft/require-editor'
import { findPublishedFramework } from '../published-framework'

export interface ReviewDate {
  collection: EntryCollection
  id: string
  name: string
  /** A day; its time says nothing. */
  reviewBy: Date
  owner: { id: string; name: string } | null
  isDue: boolean
}

const most = 1000

/**
 * Says when an entry is to be looked at again and by whom, or with null that it need not be.
 * @throws DomainError forbidden, not-found for an entry that the published version does not have, invalid for an owner who
 * is no editor
 */
export async function setReviewDate(
  viewer: Viewer,
  date: { collection: EntryCollection; id: string; reviewBy: Date | null; ownerId?: string | null; now: Date },
): Promise<void> {
  const setById = requireEditor(viewer, 'framework.review')
  const { collection, id: entryId, reviewBy, ownerId = null, now } = date
  if (reviewBy === null) {
    await db().frameworkReviewDate.deleteMany({ where: { collection, entryId } })
    return
  }
  if ((await namesOf(collection)).get(entryId) === undefined)
    throw new DomainError('not-found', 'The framework has no such entry.')
  if (ownerId !== null && (await db().user.count({ where: { id: ownerId, kind: 'editor' } })) === 0)
    throw new DomainError('invalid', 'Choose one of the editors.', { ownerId: ['Choose one of the editors.'] })
  const data = { reviewBy, ownerId, setById, setAt: now }
  await db().frameworkReviewDate.upsert({
    where: { collection_entryId: { collection, entryId } },
    create: { collection, entryId, ...data },
    update: data,
    select: { entryId: true },
  })
}

/** What is to be looked at again, the longest overdue first. `dueWithinDays` leaves out what comes later than that. */
export async function listReviewDates(
  viewer: Viewer,
  { now, dueWithinDays }: { now: Date; dueWithinDays?: number },
): Promise<ReviewDate[]> {
  if (!can(viewer, 'framework.review')) return []
  const until = dueWithinDays === undefined ? undefined : new Date(now.getTime() + dueWithinDays * 86_400_000)
  const rows = await db().frameworkReviewDate.findMany({
    where: until ? { reviewBy: { lte: until } } : {},
    orderBy: [{ reviewBy: 'asc' }, { collection: 'asc' }, { entryId: 'asc' }],
    take: most,
    select: { collection: true, entryId: true, reviewBy: true, ownerId: true },
  })
  const owners = await editorNames(rows.flatMap(({ ownerId }) => ownerId ?? []))
  const entries = new Map(await Promise.all(entryCollections.map(async (each) => [each, await namesOf(each)] as const)))
  return rows.flatMap((row) => {
    const collection = entryCollections.find((each) => each === row.collection)
    // What was retired meanwhile need not be looked at.
    const name = collection && entries.get(collection)?.get(row.entryId)
    if (!collection || name === undefined) return []
    return [
      {
        collection,
        id: row.entryId,
        name,
        reviewBy: row.reviewBy,
        owner: row.ownerId ? { id: row.ownerId, name: nameOf(owners, row.ownerId) } : null,
        isDue: row.reviewBy <= now,
      },
    ]
  })
}

async function namesOf(collection: EntryCollection): Promise<ReadonlyMap<string, string>> {
  const published = await findPublishedFramework()
  if (!published) return new Map()
  const entries: readonly { id: string; name?: string; title?: string }[] = published.current[collection]
  return new Map(entries.map(({ id, name, title }) => [id, name ?? title ?? id]))
}
