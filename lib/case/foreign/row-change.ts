import { z } from 'zod'

/** The same change of some rows, both ways. Each side holds only the fields that differ. */
const object = z.record(z.string(), z.json())
const kept = { rest: object, published: object.nullable(), removed: z.boolean() }
const itemState = z
  .object({
    statement: z.string(),
    code: z.string().nullable(),
    itemType: z.string().nullable(),
    notes: z.string().nullable(),
    statusEndDate: z.string().nullable(),
    ...kept,
  })
  .partial()
const associationState = z
  .object({ destinationIdentifier: z.string(), sequenceNumber: z.number().nullable(), ...kept })
  .partial()
const rowChangeSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('item'), identifiers: z.array(z.string()), was: itemState, now: itemState }),
  z.object({
    table: z.literal('association'),
    identifiers: z.array(z.string()),
    was: associationState,
    now: associationState,
  }),
])
export const rowChangesSchema = z.array(rowChangeSchema)

export type RowChange = z.infer<typeof rowChangeSchema>
export type ItemState = z.infer<typeof itemState>

/** Rows that were made, as a change that can be taken back. */
export const made = (table: RowChange['table'], identifiers: string[]): RowChange => ({
  table,
  identifiers,
  was: { removed: true },
  now: { removed: false },
})

/** Rows that go, as a change that can be taken back. */
export const gone = (table: RowChange['table'], identifiers: string[]): RowChange => ({
  table,
  identifiers,
  was: { removed: false },
  now: { removed: true },
})
