import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { comparePackage, type PackageDifferences } from './compare-package'
import { heldForeign, requireForeignEdit } from './load-foreign'
import type { ForeignPackage } from './package'
import { inPieces, insertAssociations, insertItems } from './write-rows'

export interface ForeignImport {
  /** null: new here, and not written yet. */
  frameworkId: string | null
  items: { added: number; changed: number; unchanged: number; gone: number }
  associations: { added: number; changed: number; unchanged: number; gone: number }
  overwritten: number
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
const counts = ({
  added,
  changed,
  unchanged,
  gone,
}: PackageDifferences['items'] | PackageDifferences['associations']) => ({
  added: added.length,
  changed: changed.length,
  unchanged,
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
    const differences = comparePackage(known ? await heldForeign(tx, known.id) : empty, incoming, dayOf(now))
    return report(known?.id ?? null, differences)
  })
}

const find = (tx: Tx, identifier: string) =>
  tx.foreignFramework.findUnique({ where: { identifier }, select: { id: true } })

const report = (frameworkId: string | null, differences: PackageDifferences): ForeignImport => ({
  frameworkId,
  items: counts(differences.items),
  associations: counts(differences.associations),
  overwritten: differences.overwritten,
})

/**
 * Brings a package in. One that came before is brought up to date by identifier: what is gone from it is retired, not
 * deleted, and what was added here stays.
 * @throws DomainError forbidden
 */
export async function importForeignFramework(
  viewer: Viewer,
  incoming: ForeignPackage,
  now: Date,
): Promise<ForeignImport & { frameworkId: string }> {
  requireForeignEdit(viewer)
  return db().$transaction(
    async (tx) => {
      // Two imports of one package at once: the second waits here, then finds what the first wrote.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('foreign-framework'), hashtext(${incoming.identifier}))`
      const known = await find(tx, incoming.identifier)
      const frameworkId = await writeFramework(tx, known?.id ?? null, incoming, now)
      const differences = comparePackage(known ? await heldForeign(tx, frameworkId) : empty, incoming, dayOf(now))
      await writeItems(tx, frameworkId, differences.items, dayOf(now))
      await writeAssociations(tx, frameworkId, differences.associations)
      await audit(tx, {
        actorId: actorId(viewer),
        verb: 'foreign-framework.import',
        subjectType: 'foreign-framework',
        subjectId: frameworkId,
      })
      return { ...report(frameworkId, differences), frameworkId }
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

async function writeItems(
  tx: Tx,
  frameworkId: string,
  { added, changed, gone }: PackageDifferences['items'],
  today: string,
) {
  // A changed row is written anew: one statement for a thousand, where an update would be one for each.
  await inPieces(changed, (piece) =>
    tx.foreignItem.deleteMany({
      where: { frameworkId, identifier: { in: piece.map(({ identifier }) => identifier) } },
    }),
  )
  await insertItems(tx, frameworkId, [...added, ...changed])
  await inPieces(gone, (piece) =>
    tx.foreignItem.updateMany({
      where: { frameworkId, identifier: { in: piece } },
      data: { statusEndDate: today, revision: { increment: 1 } },
    }),
  )
}

async function writeAssociations(
  tx: Tx,
  frameworkId: string,
  { added, changed, gone }: PackageDifferences['associations'],
) {
  const stale = [...changed.map(({ identifier }) => identifier), ...gone]
  await inPieces(stale, (piece) =>
    tx.foreignAssociation.deleteMany({ where: { frameworkId, identifier: { in: piece } } }),
  )
  await insertAssociations(tx, frameworkId, [...added, ...changed])
}
