import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { DomainError } from '@/lib/platform/errors'
import { actOnForeign, labelOf } from './act-on-foreign'
import { checkItemFields, type ForeignItemInput } from './edit-foreign-item'
import { fitChild } from './fit-child'
import { requireForeignEdit } from './load-foreign'
import { mostItems } from './read-package'
import { requireItem } from './require-item'
import { made } from './row-change'
import { writeChanges } from './write-changes'

/**
 * Adds an item as the last child of a parent: an item, or the document itself.
 * @throws DomainError forbidden, invalid, not-found, conflict when the parent was removed
 */
export async function addForeignItem(
  viewer: Viewer,
  { frameworkId, parent }: { frameworkId: string; parent: string },
  input: ForeignItemInput,
  now: Date,
): Promise<{ identifier: string; actId: string | null }> {
  requireForeignEdit(viewer)
  const fields = checkItemFields(input)
  const identifier = randomUUID()
  const { actId } = await actOnForeign(viewer, frameworkId, now, async (tx, framework) => {
    if (parent !== framework.identifier) await requireItem(tx, frameworkId, parent)
    const position = await tx.foreignItem.count({ where: { frameworkId } })
    if (position >= mostItems)
      throw new DomainError('invalid', `A framework holds up to ${mostItems.toLocaleString('en-GB')} items.`)
    await tx.foreignItem.create({
      data: {
        frameworkId,
        identifier,
        position,
        ...fields,
        rest: { identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime: now.toISOString() },
        addedHere: true,
      },
      select: { identifier: true },
    })
    const fit = { identifier, to: parent, place: 'last' as const, association: null, within: false }
    const changes = await fitChild(tx, framework, fit, now)
    await writeChanges(tx, frameworkId, changes)
    return { verb: 'add', identifier, label: labelOf(fields), changes: [made('item', [identifier]), ...changes] }
  })
  return { identifier, actId }
}
