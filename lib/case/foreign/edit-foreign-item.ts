import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Viewer } from '@/lib/access/viewer'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import { actOnForeign, type ForeignVerb, labelOf } from './act-on-foreign'
import { requireForeignEdit } from './load-foreign'
import { type ForeignItemData, publishedItem } from './package'
import { requireItem } from './require-item'
import type { ItemState } from './row-change'
import { writeChanges } from './write-changes'

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
  return changeItem(viewer, key, checkItemFields(input), 'edit', now)
}

/** Retires an item from a day on, or brings it back. */
export async function retireForeignItem(viewer: Viewer, key: ForeignItemKey, retire: boolean, now: Date) {
  const statusEndDate = retire ? now.toISOString().slice(0, 10) : null
  return changeItem(viewer, key, { statusEndDate }, retire ? 'retire' : 'revive', now)
}

async function changeItem(
  viewer: Viewer,
  { frameworkId, identifier, revision }: ForeignItemKey,
  fields: Partial<Pick<ForeignItemData, 'statement' | 'code' | 'itemType' | 'notes' | 'statusEndDate'>>,
  verb: ForeignVerb,
  now: Date,
) {
  return actOnForeign(viewer, frameworkId, now, async (tx) => {
    const item = await requireItem(tx, frameworkId, identifier)
    if (item.revision !== revision)
      throw new DomainError(
        'conflict',
        'Somebody else changed this item in the meantime. Both texts are here: compare.',
      )
    const { statement, code, itemType, notes, statusEndDate, rest, published } = item
    const was: ItemState = { statement, code, itemType, notes, statusEndDate, rest, published }
    const will = { ...was, ...fields }
    if (isDeepStrictEqual(will, was)) return null
    const changes = [
      {
        table: 'item' as const,
        identifiers: [identifier],
        was,
        now: {
          ...will,
          rest: { ...rest, lastChangeDateTime: now.toISOString() },
          published: item.addedHere ? published : (published ?? publishedItem(item)),
        },
      },
    ]
    await writeChanges(tx, frameworkId, changes)
    return { verb, identifier, label: labelOf({ ...item, ...fields }), changes }
  })
}
