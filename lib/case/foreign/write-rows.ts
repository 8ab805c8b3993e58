import type { Tx } from '@/lib/platform/db'
import type { HeldAssociation, HeldItem } from './compare-package'

/** Rows in one statement, so that one package does not become one text of many megabytes. */
const rowsAtOnce = 2000

/** Calls `write` with the rows piece by piece. */
export async function inPieces<T>(rows: readonly T[], write: (piece: T[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await write(rows.slice(at, at + rowsAtOnce))
}

// One JSON text for each piece: values by the thousand would each be a parameter, which takes ten times as long.

export async function insertItems(tx: Tx, frameworkId: string, rows: HeldItem[]) {
  await inPieces(
    rows,
    (piece) => tx.$executeRaw`
      insert into "ForeignItem"
        ("frameworkId", identifier, position, statement, code, "itemType", notes, "statusEndDate", rest, "addedHere", removed,
          published, revision)
      select ${frameworkId}::uuid, identifier, position, statement, code, "itemType", notes, "statusEndDate", rest,
        "addedHere", removed, published, revision
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as piece(identifier text, position int, statement text,
        code text, "itemType" text, notes text, "statusEndDate" text, rest jsonb, "addedHere" boolean, removed boolean, published jsonb, revision int)`,
  )
}

export async function insertAssociations(tx: Tx, frameworkId: string, rows: HeldAssociation[]) {
  await inPieces(
    rows,
    (piece) => tx.$executeRaw`
      insert into "ForeignAssociation"
        ("frameworkId", identifier, position, type, "originIdentifier", "destinationIdentifier", "sequenceNumber", rest,
          "addedHere", removed, published)
      select ${frameworkId}::uuid, identifier, position, type, "originIdentifier", "destinationIdentifier",
        "sequenceNumber", rest, "addedHere", removed, published
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as piece(identifier text, position int, type text,
        "originIdentifier" text, "destinationIdentifier" text, "sequenceNumber" int, rest jsonb,
        "addedHere" boolean, removed boolean, published jsonb)`,
  )
}
