import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { buildTree } from './build-tree'
import { checkItemFields, type ForeignItemInput, requireItem, touch } from './edit-foreign-item'
import { isUuid, requireForeignEdit } from './load-foreign'
import { mostAssociations, mostItems } from './read-package'

/**
 * Adds an item as the last child of a parent: an item, or the document itself.
 * @throws DomainError forbidden, invalid, not-found
 */
export async function addForeignItem(
  viewer: Viewer,
  { frameworkId, parent }: { frameworkId: string; parent: string },
  input: ForeignItemInput,
  now: Date,
): Promise<{ identifier: string }> {
  requireForeignEdit(viewer)
  const fields = checkItemFields(input)
  const identifier = randomUUID()
  await db().$transaction(async (tx) => {
    const framework = await lockFramework(tx, frameworkId)
    const title =
      parent === framework.identifier ? framework.title : (await requireItem(tx, frameworkId, parent)).statement
    const position = await tx.foreignItem.count({ where: { frameworkId } })
    if (position >= mostItems) throw new DomainError('invalid', `A framework holds up to ${mostItems} items.`)
    const uri = `urn:uuid:${identifier}`
    const lastChangeDateTime = now.toISOString()
    await tx.foreignItem.create({
      data: {
        frameworkId,
        identifier,
        position,
        ...fields,
        rest: { identifier, uri, lastChangeDateTime },
        addedHere: true,
        editedAt: now,
      },
      select: { identifier: true },
    })
    const association = randomUUID()
    await tx.foreignAssociation.create({
      data: {
        frameworkId,
        identifier: association,
        position,
        type: 'isChildOf',
        originIdentifier: identifier,
        destinationIdentifier: parent,
        sequenceNumber: await nextNumber(tx, frameworkId, parent),
        rest: {
          identifier: association,
          uri: `urn:uuid:${association}`,
          lastChangeDateTime,
          originNodeURI: { title: fields.statement.slice(0, 200), identifier, uri },
          destinationNodeURI: { title: title.slice(0, 200), identifier: parent, uri: `urn:uuid:${parent}` },
        },
        addedHere: true,
      },
      select: { identifier: true },
    })
    await touch(tx, viewer, frameworkId, 'foreign-item.add', identifier, now)
  })
  return { identifier }
}

/** @throws DomainError not-found */
async function lockFramework(tx: Tx, id: string) {
  if (isUuid(id)) await tx.$executeRaw`select 1 from "ForeignFramework" where id = ${id}::uuid for update`
  const framework = isUuid(id)
    ? await tx.foreignFramework.findUnique({ where: { id }, select: { identifier: true, title: true } })
    : null
  if (!framework) throw new DomainError('not-found', 'There is no such framework.')
  return framework
}

async function nextNumber(tx: Tx, frameworkId: string, parent: string): Promise<number> {
  const last = await tx.foreignAssociation.aggregate({
    where: { frameworkId, type: 'isChildOf', destinationIdentifier: parent },
    _max: { sequenceNumber: true },
    _count: true,
  })
  return Math.max(last._max.sequenceNumber ?? 0, last._count) + 1
}

/**
 * Moves an item one place up or down among the children of a parent; at the end of the list nothing happens.
 * @throws DomainError forbidden, not-found
 */
export async function moveForeignItem(
  viewer: Viewer,
  { frameworkId, parent, identifier }: { frameworkId: string; parent: string; identifier: string },
  direction: 'up' | 'down',
  now: Date,
) {
  requireForeignEdit(viewer)
  await db().$transaction(async (tx) => {
    await lockFramework(tx, frameworkId)
    const order = await orderedChildren(tx, frameworkId, parent)
    const at = order.findIndex((child) => child.identifier === identifier)
    if (at < 0) throw new DomainError('not-found', 'There is no such item at this place.')
    const to = direction === 'up' ? at - 1 : at + 1
    const [moved] = order.splice(at, 1)
    if (!moved || to < 0 || to > order.length) return
    order.splice(to, 0, moved)
    for (const [index, { association, sequenceNumber }] of order.entries())
      if (sequenceNumber !== index + 1)
        await tx.foreignAssociation.update({
          where: { frameworkId_identifier: { frameworkId, identifier: association } },
          data: { sequenceNumber: index + 1 },
          select: { identifier: true },
        })
    await touch(tx, viewer, frameworkId, 'foreign-item.move', identifier, now)
  })
}

/** The children of one parent as the tree shows them, each with the association that places it. */
async function orderedChildren(tx: Tx, frameworkId: string, parent: string) {
  const edges = await tx.foreignAssociation.findMany({
    where: { frameworkId, type: 'isChildOf', destinationIdentifier: parent },
    orderBy: { position: 'asc' },
    select: { identifier: true, originIdentifier: true, sequenceNumber: true },
    take: mostAssociations,
  })
  const items = await tx.foreignItem.findMany({
    where: { frameworkId, identifier: { in: edges.map(({ originIdentifier }) => originIdentifier) } },
    select: { identifier: true, position: true, code: true },
    take: mostItems,
  })
  const { childrenOf } = buildTree(
    parent,
    items,
    edges.map(({ identifier, originIdentifier, sequenceNumber }) => ({
      identifier,
      origin: originIdentifier,
      destination: parent,
      sequenceNumber,
    })),
  )
  const placing = new Map(edges.map((edge) => [edge.originIdentifier, edge]))
  return (childrenOf.get(parent) ?? []).flatMap(({ identifier }) => {
    const edge = placing.get(identifier)
    return edge ? [{ identifier, association: edge.identifier, sequenceNumber: edge.sequenceNumber }] : []
  })
}
