import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { HeldForeign } from './compare-package'
import {
  type ForeignPackage,
  foreignAssociationSchema,
  foreignItemSchema,
  foreignPackageSchema,
  type JsonObject,
} from './package'
import { mostAssociations, mostItems } from './read-package'
import { writePackage } from './write-package'

/** What a row of an item shows. */
export const itemRowColumns = {
  identifier: true,
  position: true,
  statement: true,
  code: true,
  itemType: true,
  notes: true,
  statusEndDate: true,
  revision: true,
} as const

const itemColumns = {
  ...itemRowColumns,
  rest: true,
  addedHere: true,
  removed: true,
  published: true,
} as const
const associationColumns = {
  identifier: true,
  position: true,
  type: true,
  originIdentifier: true,
  destinationIdentifier: true,
  sequenceNumber: true,
  rest: true,
  addedHere: true,
  removed: true,
  published: true,
} as const
const frameworkColumns = {
  id: true,
  identifier: true,
  title: true,
  creator: true,
  version: true,
  adoptionStatus: true,
  document: true,
  definitions: true,
  rubrics: true,
  importedAt: true,
  changedAt: true,
} as const

/** @throws DomainError forbidden */
export function requireForeignView(viewer: Viewer) {
  if (!can(viewer, 'foreign-framework.view')) throw new DomainError('forbidden', 'You may not see these frameworks.')
}

/** @throws DomainError forbidden */
export function requireForeignEdit(viewer: Viewer) {
  if (!can(viewer, 'foreign-framework.edit')) throw new DomainError('forbidden', 'You may not change these frameworks.')
}

export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Everything that is held of one framework, in the order of its package. */
export async function heldForeign(tx: Tx, frameworkId: string): Promise<HeldForeign> {
  // One after another: a transaction has one connection.
  const items = await tx.foreignItem.findMany({
    where: { frameworkId },
    orderBy: [{ position: 'asc' }, { identifier: 'asc' }],
    select: itemColumns,
    take: 2 * mostItems,
  })
  const associations = await tx.foreignAssociation.findMany({
    where: { frameworkId },
    orderBy: [{ position: 'asc' }, { identifier: 'asc' }],
    select: associationColumns,
    take: 2 * mostAssociations,
  })
  return {
    items: items.map((item) => ({ ...item, ...publishedOf(item), ...foreignItemSchema.parse(item) })),
    associations: associations.map((association) => ({
      ...association,
      ...publishedOf(association),
      ...foreignAssociationSchema.parse(association),
    })),
  }
}

const publishedOf = ({ published }: { published: unknown }) => ({ published: published as JsonObject | null })

/** The package of a framework as it is held now, edits included, to give to another tool. */
export async function exportForeignFramework(viewer: Viewer, id: string): Promise<{ title: string; json: JsonObject }> {
  requireForeignView(viewer)
  const framework = isUuid(id)
    ? await db().foreignFramework.findUnique({ where: { id }, select: frameworkColumns })
    : null
  if (!framework) throw new DomainError('not-found', 'There is no such framework.')
  const held = await db().$transaction((tx) => heldForeign(tx, id))
  const whole: ForeignPackage = foreignPackageSchema.parse({
    ...framework,
    items: held.items.filter(({ removed }) => !removed),
    associations: held.associations.filter(({ removed }) => !removed),
  })
  return { title: framework.title, json: writePackage(whole) }
}
