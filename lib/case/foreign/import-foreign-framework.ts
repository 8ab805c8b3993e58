import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { comparePackage, type HeldForeign, type PackageDifferences } from './compare-package'
import { heldForeign, requireForeignEdit } from './load-foreign'
import { type MergedRows, mergePackage } from './merge-package'
import { type NamedConflict, nameConflicts } from './name-conflicts'
import type { ForeignPackage } from './package'
import { inPieces, insertAssociations, insertItems } from './write-rows'

export interface ImportCounts {
  added: number
  changed: number
  unchanged: number
  kept: number
  gone: number
}
export interface ForeignImport {
  /** null: new here, and not written yet. */
  frameworkId: string | null
  items: ImportCounts
  associations: ImportCounts
  /** Changed here and in the package. They stay as they are here, but for those that the person gives up. */
  conflicts: NamedConflict[]
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
const counts = ({ added, changed, unchanged, kept, gone }: PackageDifferences['items' | 'associations']) => ({
  added: added.length,
  changed: changed.length,
  unchanged,
  kept,
  gone: gone.length,
})
const empty = { items: [], associations: [] }

/** What the import would do, without doing it. @throws DomainError forbidden */
export async function previewForeignImport(
  viewer: Viewer,
  incoming: ForeignPackage,
  now: Date,
): Promise<ForeignImport> {
  requireForeignEdit(viewer)
  return db().$transaction(async (tx) => {
    const known = await find(tx, incoming.identifier)
    const held = known ? await heldForeign(tx, known.id) : empty
    return report(known?.id ?? null, comparePackage(held, incoming, dayOf(now)), held)
  })
}

const find = (tx: Tx, identifier: string) =>
  tx.foreignFramework.findUnique({ where: { identifier }, select: { id: true } })

const report = (frameworkId: string | null, differences: PackageDifferences, held: HeldForeign): ForeignImport => ({
  frameworkId,
  items: counts(differences.items),
  associations: counts(differences.associations),
  conflicts: nameConflicts(differences, held.items),
})

/**
 * Brings a package in. One that came before is brought up to date by identifier: what is gone from it is retired, not
 * deleted, and what was added, changed, moved or removed here stays so, unless `takes` gives it up for what the package
 * says.
 * @throws DomainError forbidden
 */
export async function importForeignFramework(
  viewer: Viewer,
  incoming: ForeignPackage,
  now: Date,
  takes: (key: string) => boolean = () => false,
): Promise<ForeignImport & { frameworkId: string }> {
  requireForeignEdit(viewer)
  return db().$transaction(
    async (tx) => {
      // Two imports of one package at once: the second waits here, then finds what the first wrote.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('foreign-framework'), hashtext(${incoming.identifier}))`
      const known = await find(tx, incoming.identifier)
      const frameworkId = await writeFramework(tx, known?.id ?? null, incoming, now)
      const held = known ? await heldForeign(tx, frameworkId) : empty
      const differences = comparePackage(held, incoming, dayOf(now))
      await writeRows(tx, frameworkId, mergePackage(differences, held, incoming.associations, takes, dayOf(now)))
      await audit(tx, {
        actorId: actorId(viewer),
        verb: 'foreign-framework.import',
        subjectType: 'foreign-framework',
        subjectId: frameworkId,
      })
      return { ...report(frameworkId, differences, held), frameworkId }
    },
    { timeout: 60_000 },
  )
}

async function writeFramework(tx: Tx, id: string | null, incoming: ForeignPackage, now: Date): Promise<string> {
  const { identifier, title, creator, version, adoptionStatus, document, definitions, rubrics } = incoming
  const data = {
    title,
    creator,
    version,
    adoptionStatus,
    document,
    definitions,
    rubrics,
    importedAt: now,
    changedAt: now,
  }
  if (id !== null) {
    await tx.foreignFramework.update({ where: { id }, data, select: { id: true } })
    return id
  }
  const made = await tx.foreignFramework.create({ data: { identifier, ...data }, select: { id: true } })
  return made.id
}

/** A row that changes is written anew: one statement for a thousand, where an update would be one for each. */
async function writeRows(tx: Tx, frameworkId: string, { items, associations, goneAssociations }: MergedRows) {
  const where = (piece: { identifier: string }[]) => ({
    frameworkId,
    identifier: { in: piece.map(({ identifier }) => identifier) },
  })
  await inPieces(items, (piece) => tx.foreignItem.deleteMany({ where: where(piece) }))
  await insertItems(tx, frameworkId, items)
  await inPieces(associations, (piece) => tx.foreignAssociation.deleteMany({ where: where(piece) }))
  await inPieces(goneAssociations, (piece) =>
    tx.foreignAssociation.deleteMany({ where: { frameworkId, identifier: { in: piece } } }),
  )
  await insertAssociations(tx, frameworkId, associations)
}
