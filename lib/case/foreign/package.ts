import { z } from 'zod'

/** A package of somebody else, put in order: identifiers in lower case, lists that are lists, nothing that is null. */
const object = z.record(z.string(), z.json())
export const foreignItemSchema = z.object({
  identifier: z.string(),
  statement: z.string(),
  code: z.string().nullable(),
  itemType: z.string().nullable(),
  notes: z.string().nullable(),
  statusEndDate: z.string().nullable(),
  rest: object,
})
export const foreignAssociationSchema = z.object({
  identifier: z.string(),
  type: z.string(),
  originIdentifier: z.string(),
  destinationIdentifier: z.string(),
  sequenceNumber: z.number().nullable(),
  rest: object,
})
export const foreignPackageSchema = z.object({
  document: object,
  identifier: z.string(),
  title: z.string(),
  creator: z.string(),
  version: z.string().nullable(),
  adoptionStatus: z.string().nullable(),
  items: z.array(foreignItemSchema),
  associations: z.array(foreignAssociationSchema),
  definitions: object,
  rubrics: z.array(object),
})

export type ForeignPackage = z.infer<typeof foreignPackageSchema>
export type ForeignItemData = z.infer<typeof foreignItemSchema>
export type ForeignAssociationData = z.infer<typeof foreignAssociationSchema>
export type JsonObject = z.infer<typeof object>
type Json = JsonObject[string]

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a package says of a row, to compare a later package with. The row itself may say more. */
export const publishedItem = (item: ForeignItemData): JsonObject => {
  const { statement, code, itemType, notes, statusEndDate, rest } = item
  return { statement, code, itemType, notes, statusEndDate, rest }
}
export const publishedAssociation = (association: ForeignAssociationData): JsonObject => {
  const { type, originIdentifier, destinationIdentifier, sequenceNumber, rest } = association
  return { type, originIdentifier, destinationIdentifier, sequenceNumber, rest }
}
