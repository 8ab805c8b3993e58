import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUuid, requireForeignEdit } from './load-foreign'
import { isObject } from './package'
import { plainStatement } from './plain-statement'
import type { RowChange } from './row-change'
import { textOf } from './tidy'

export type ForeignVerb = 'add' | 'edit' | 'retire' | 'revive' | 'move' | 'remove'

/** What was done, as it is written down. */
export interface DoneAct {
  verb: ForeignVerb
  identifier: string
  label: string
  /** How many items it was about. */
  items?: number
  changes: RowChange[]
}
export interface LockedFramework {
  id: string
  identifier: string
  title: string
  uri: string
}

/** Acts that can be taken back. */
const mostActs = 100

/** What an item is called in a list of acts. */
export const labelOf = ({ code, statement }: { code: string | null; statement: string }) =>
  [code?.slice(0, 60), plainStatement(statement, 80)].filter(Boolean).join(' ')

/**
 * One act on a framework, alone: two people wait for each other, and the second finds what the first left. The work writes
 * its rows and says what they were; null when there was nothing to do.
 * @throws DomainError forbidden, not-found
 */
export async function actOnForeign(
  viewer: Viewer,
  frameworkId: string,
  now: Date,
  work: (tx: Tx, framework: LockedFramework) => Promise<DoneAct | null>,
): Promise<{ actId: string | null }> {
  requireForeignEdit(viewer)
  return db().$transaction(
    async (tx) => {
      const done = await work(tx, await lockFramework(tx, frameworkId))
      return { actId: done && (await writeDown(tx, viewer, frameworkId, done, now)) }
    },
    { timeout: 30_000 },
  )
}

async function writeDown(tx: Tx, viewer: Viewer, frameworkId: string, done: DoneAct, now: Date): Promise<string> {
  const { verb, identifier, label, items = 1, changes } = done
  const { id } = await tx.foreignAct.create({
    data: { frameworkId, actorId: actorId(viewer), verb, identifier, label, items, changes, at: now },
    select: { id: true },
  })
  const old = await tx.foreignAct.findMany({
    where: { frameworkId },
    orderBy: { id: 'desc' },
    select: { id: true },
    skip: mostActs,
    take: mostActs,
  })
  await tx.foreignAct.deleteMany({ where: { id: { in: old.map((act) => act.id) } } })
  await touch(tx, viewer, frameworkId, `foreign-item.${verb}`, identifier, now)
  return id
}

/** @throws DomainError not-found */
export async function lockFramework(tx: Tx, id: string): Promise<LockedFramework> {
  if (isUuid(id)) await tx.$executeRaw`select 1 from "ForeignFramework" where id = ${id}::uuid for update`
  const framework = isUuid(id)
    ? await tx.foreignFramework.findUnique({ where: { id }, select: { identifier: true, title: true, document: true } })
    : null
  if (!framework) throw new DomainError('not-found', 'There is no such framework.')
  const { identifier, title, document } = framework
  const given = document as Parameters<typeof isObject>[0]
  return { id, identifier, title, uri: (isObject(given) && textOf(given.uri)) || `urn:uuid:${identifier}` }
}

/** The trail of a change, and the date of the framework that it belongs to. */
export async function touch(tx: Tx, viewer: Viewer, frameworkId: string, verb: string, item: string, now: Date) {
  await tx.foreignFramework.update({ where: { id: frameworkId }, data: { changedAt: now }, select: { id: true } })
  await audit(tx, { actorId: actorId(viewer), verb, subjectType: 'foreign-item', subjectId: `${frameworkId}/${item}` })
}
