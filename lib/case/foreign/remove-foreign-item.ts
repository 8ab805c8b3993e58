import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { actOnForeign, labelOf } from './act-on-foreign'
import { requireForeignEdit } from './load-foreign'
import { namesOf } from './names-of'
import { planRemoval } from './plan-removal'
import { findItem, requireItem } from './require-item'
import { gone } from './row-change'
import { writeChanges } from './write-changes'

export interface ForeignRemoval {
  frameworkTitle: string
  identifier: string
  label: string
  /** How many items go along, and the first of them. */
  along: number
  named: string[]
  /** How many other associations go, and the first of them. */
  links: number
  namedLinks: { key: string; type: string; from: string; to: string }[]
  /** What it stands under, to go there afterwards. */
  parent: string
  seen: string
}

/** What is named on a page; the rest is counted. */
const mostNamed = 30

/** What would go with an item; null when it went already. @throws DomainError forbidden, not-found */
export async function findRemoval(
  viewer: Viewer,
  frameworkId: string,
  identifier: string,
): Promise<ForeignRemoval | null> {
  requireForeignEdit(viewer)
  return db().$transaction(async (tx) => {
    const item = await findItem(tx, frameworkId, identifier)
    if (item.removed) return null
    const { title, identifier: document } = await tx.foreignFramework.findUniqueOrThrow({
      where: { id: frameworkId },
      select: { title: true, identifier: true },
    })
    const { items, placings, others, seen } = await planRemoval(tx, frameworkId, identifier)
    const along = items.slice(1)
    const shown = others.slice(0, mostNamed)
    const ends = shown.flatMap((link) => [link.originIdentifier, link.destinationIdentifier])
    const names = await namesOf(tx, frameworkId, [...along.slice(0, mostNamed), ...ends], shown)
    const name = (end: string) => names.get(end) ?? end
    return {
      frameworkTitle: title,
      identifier,
      label: labelOf(item),
      along: along.length,
      named: along.slice(0, mostNamed).map(name),
      links: others.length,
      namedLinks: shown.map(({ identifier: key, type, originIdentifier, destinationIdentifier }) => ({
        key,
        type,
        from: name(originIdentifier),
        to: name(destinationIdentifier),
      })),
      parent: placings.find((link) => link.originIdentifier === identifier)?.destinationIdentifier ?? document,
      seen,
    }
  })
}

/**
 * Removes an item with what stands below it and nowhere else, and every association of theirs. All of it can be brought
 * back. `seen` says what the person was shown; `alone` that there was nothing but the item.
 * @throws DomainError forbidden, not-found, conflict when something else would go than was seen
 */
export async function removeForeignItem(
  viewer: Viewer,
  key: { frameworkId: string; identifier: string; revision: number; seen: string },
  now: Date,
) {
  const { frameworkId, identifier, revision, seen } = key
  return actOnForeign(viewer, frameworkId, now, async (tx) => {
    const item = await requireItem(tx, frameworkId, identifier)
    const plan = await planRemoval(tx, frameworkId, identifier)
    const alone = plan.items.length === 1 && plan.others.length === 0 && item.revision === revision
    if (seen === 'alone' ? !alone : seen !== plan.seen)
      throw new DomainError(
        'conflict',
        'Somebody changed this in the meantime, and something else would go than you saw. Look at it again.',
      )
    const links = [...plan.placings, ...plan.others].map((link) => link.identifier)
    const changes = [gone('item', plan.items), gone('association', links)]
    await writeChanges(tx, frameworkId, changes)
    return { verb: 'remove', identifier, label: labelOf(item), items: plan.items.length, changes }
  })
}
