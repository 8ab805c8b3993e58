import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { Prisma } from '@/prisma/generated/client'
import type { RowChange } from './row-change'
import { inPieces } from './write-rows'

/** Turns rows into one side of their change. */
export async function writeChanges(
  tx: Tx,
  frameworkId: string,
  changes: readonly RowChange[],
  side: 'was' | 'now' = 'now',
) {
  for (const change of changes)
    await inPieces(change.identifiers, (piece) => {
      const where = { frameworkId, identifier: { in: piece } }
      return change.table === 'item'
        ? tx.foreignItem.updateMany({ where, data: { ...columns(change[side]), revision: { increment: 1 } } })
        : tx.foreignAssociation.updateMany({ where, data: columns(change[side]) })
    })
}

/** The database has two kinds of nothing for JSON; ours is that of every other column. */
const columns = <S extends { published?: object | null }>({ published, ...state }: S) => ({
  ...state,
  ...(published !== undefined && { published: published ?? Prisma.DbNull }),
})

/** @throws DomainError conflict when a row does not say what this side of the change says */
export async function requireSide(tx: Tx, frameworkId: string, changes: readonly RowChange[], side: 'was' | 'now') {
  for (const { table, identifiers, [side]: state } of changes)
    await inPieces(identifiers, async (piece) => {
      const rows = await rowsOf(tx, table, { frameworkId, identifier: { in: piece } }, piece.length)
      if (rows.length !== piece.length || rows.some((row) => !holds(row, state)))
        throw new DomainError('conflict', 'What this act changed was changed again since, so it stays as it is.')
    })
}

const rowsOf = (
  tx: Tx,
  table: RowChange['table'],
  where: { frameworkId: string; identifier: { in: string[] } },
  take: number,
): Promise<object[]> => {
  const both = { rest: true, published: true, removed: true } as const
  return table === 'item'
    ? tx.foreignItem.findMany({
        where,
        select: { statement: true, code: true, itemType: true, notes: true, statusEndDate: true, ...both },
        take,
      })
    : tx.foreignAssociation.findMany({
        where,
        select: { destinationIdentifier: true, sequenceNumber: true, ...both },
        take,
      })
}

const holds = (row: object, state: object) =>
  Object.entries(state).every(([name, value]) =>
    isDeepStrictEqual(Object.getOwnPropertyDescriptor(row, name)?.value, value),
  )
