import type { Viewer } from '@/lib/access/viewer'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { lockFramework, touch } from './act-on-foreign'
import { isUuid, requireForeignEdit } from './load-foreign'
import { isBelow } from './move-foreign-item'
import { mostAssociations, mostItems } from './read-package'
import { type RowChange, rowChangesSchema } from './row-change'
import { requireSide, writeChanges } from './write-changes'
import { inPieces } from './write-rows'

/**
 * Takes an act back, or does one again that was taken back. Only where what it changed still says what it left there.
 * @throws DomainError forbidden, not-found, conflict
 */
export async function takeBackAct(
  viewer: Viewer,
  { frameworkId, actId }: { frameworkId: string; actId: string },
  back: boolean,
  now: Date,
): Promise<{ identifier: string }> {
  requireForeignEdit(viewer)
  return db().$transaction(
    async (tx) => {
      await lockFramework(tx, frameworkId)
      const act = isUuid(actId)
        ? await tx.foreignAct.findFirst({
            where: { id: actId, frameworkId },
            select: { identifier: true, changes: true, takenBackAt: true },
          })
        : null
      if (!act) throw new DomainError('not-found', 'This act is too old to be taken back.')
      if ((act.takenBackAt !== null) === back)
        throw new DomainError('conflict', back ? 'This was taken back already.' : 'This was done again already.')
      const changes = rowChangesSchema.parse(act.changes)
      await requireSide(tx, frameworkId, changes, back ? 'now' : 'was')
      await writeChanges(tx, frameworkId, changes, back ? 'was' : 'now')
      await requireWhole(tx, frameworkId, changes, back ? 'was' : 'now')
      const takenBackAt = back ? now : null
      await tx.foreignAct.update({ where: { id: actId }, data: { takenBackAt }, select: { id: true } })
      const verb = back ? 'foreign-item.take-back' : 'foreign-item.do-again'
      await touch(tx, viewer, frameworkId, verb, act.identifier, now)
      return { identifier: act.identifier }
    },
    { timeout: 30_000 },
  )
}

/** What others did meanwhile must still hold together with it. @throws DomainError conflict */
async function requireWhole(tx: Tx, frameworkId: string, changes: readonly RowChange[], side: 'was' | 'now') {
  const turned = (table: RowChange['table'], removed: boolean) =>
    changes.flatMap((change) => (change.table === table && change[side].removed === removed ? change.identifiers : []))
  await requireNothingLeads(tx, frameworkId, turned('item', true))
  const moved = changes.flatMap((change) =>
    change.table === 'association' && 'destinationIdentifier' in change[side] ? change.identifiers : [],
  )
  await requireEnds(tx, frameworkId, [...turned('association', false), ...moved], new Set(turned('item', false)))
}

/** An item that goes may have got something below it, or an association. */
async function requireNothingLeads(tx: Tx, frameworkId: string, going: readonly string[]) {
  await inPieces(going, async (piece) => {
    const leads = await tx.foreignAssociation.count({
      where: {
        frameworkId,
        removed: false,
        OR: [{ originIdentifier: { in: piece } }, { destinationIdentifier: { in: piece } }],
      },
    })
    if (leads > 0)
      throw new DomainError('conflict', 'Something stands below it by now, or leads to it. Move or remove that first.')
  })
}

/** Where an association leads again, something has to be, and not in a circle. */
async function requireEnds(tx: Tx, frameworkId: string, back: readonly string[], revived: ReadonlySet<string>) {
  if (back.length === 0) return
  const wanted = new Set(back)
  const rows = await tx.foreignAssociation.findMany({
    where: { frameworkId, removed: false },
    select: { identifier: true, type: true, originIdentifier: true, destinationIdentifier: true },
    take: 2 * mostAssociations,
  })
  const removed = await tx.foreignItem.findMany({
    where: { frameworkId, removed: true },
    select: { identifier: true },
    take: 2 * mostItems,
  })
  const missing = new Set(removed.map(({ identifier }) => identifier))
  const restored = rows.filter(({ identifier }) => wanted.has(identifier))
  if (restored.some((row) => missing.has(row.originIdentifier) || missing.has(row.destinationIdentifier)))
    throw new DomainError('conflict', 'What it stood under was removed since. Bring that back first.')
  const edges = rows.filter(({ type }) => type === 'isChildOf')
  // A branch comes back as it was, a circle in it included; only where it is joined to the others can there be a new one.
  const joints = restored.filter(
    ({ type, originIdentifier, destinationIdentifier }) =>
      type === 'isChildOf' && !(revived.has(originIdentifier) && revived.has(destinationIdentifier)),
  )
  if (
    joints.some(({ originIdentifier, destinationIdentifier }) =>
      isBelow(edges, destinationIdentifier, originIdentifier),
    )
  )
    throw new DomainError('conflict', 'It would stand below itself, since what it stood under was moved.')
}
