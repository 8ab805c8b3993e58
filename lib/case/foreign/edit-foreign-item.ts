import { z } from 'zod'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import { isUuid, requireForeignEdit } from './load-foreign'

/** What people may write into an item. An empty code, type or note is none. */
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it to ${most.toLocaleString('en-GB')} characters.`)
    .refine((text) => storableText(text) === text, 'This text holds a sign that cannot be kept.')
const fieldsSchema = z.object({
  statement: optional(20_000).min(1, 'Write what the item says.'),
  code: optional(200),
  itemType: optional(200),
  notes: optional(20_000),
})
export type ForeignItemInput = z.input<typeof fieldsSchema>

/** @throws DomainError invalid */
export function checkItemFields(input: ForeignItemInput) {
  const read = fieldsSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const { statement, code, itemType, notes } = read.data
  return { statement, code: code || null, itemType: itemType || null, notes: notes || null }
}

export interface ForeignItemKey {
  frameworkId: string
  identifier: string
  revision: number
}

/** Changes what an item says. @throws DomainError forbidden, invalid, not-found, conflict */
export async function editForeignItem(viewer: Viewer, key: ForeignItemKey, input: ForeignItemInput, now: Date) {
  requireForeignEdit(viewer)
  const fields = checkItemFields(input)
  await changeItem(viewer, key, fields, 'foreign-item.edit', now)
}

/** Retires an item from a day on, or brings it back. It is never deleted: others may point to it. */
export async function retireForeignItem(viewer: Viewer, key: ForeignItemKey, retire: boolean, now: Date) {
  requireForeignEdit(viewer)
  const statusEndDate = retire ? now.toISOString().slice(0, 10) : null
  await changeItem(viewer, key, { statusEndDate }, retire ? 'foreign-item.retire' : 'foreign-item.revive', now)
}

async function changeItem(
  viewer: Viewer,
  { frameworkId, identifier, revision }: ForeignItemKey,
  data: Record<string, string | null>,
  verb: string,
  now: Date,
) {
  await db().$transaction(async (tx) => {
    const { rest } = await requireItem(tx, frameworkId, identifier)
    const { count } = await tx.foreignItem.updateMany({
      where: { frameworkId, identifier, revision },
      data: {
        ...data,
        rest: { ...rest, lastChangeDateTime: now.toISOString() },
        editedAt: now,
        revision: { increment: 1 },
      },
    })
    if (count !== 1)
      throw new DomainError('conflict', 'Somebody else changed this item in the meantime. Look at it again.')
    await touch(tx, viewer, frameworkId, verb, identifier, now)
  })
}

/** @throws DomainError not-found */
export async function requireItem(tx: Tx, frameworkId: string, identifier: string) {
  const item =
    isUuid(frameworkId) && isUuid(identifier)
      ? await tx.foreignItem.findUnique({
          where: { frameworkId_identifier: { frameworkId, identifier } },
          select: { identifier: true, statement: true, rest: true },
        })
      : null
  if (!item) throw new DomainError('not-found', 'There is no such item.')
  return { ...item, rest: item.rest as Record<string, string> }
}

/** The trail of a change, and the date of the framework that it belongs to. */
export async function touch(tx: Tx, viewer: Viewer, frameworkId: string, verb: string, item: string, now: Date) {
  await tx.foreignFramework.update({ where: { id: frameworkId }, data: { changedAt: now }, select: { id: true } })
  await audit(tx, { actorId: actorId(viewer), verb, subjectType: 'foreign-item', subjectId: `${frameworkId}/${item}` })
}
