import type { Tx } from '@/lib/platform/db'
import { labelOf } from './act-on-foreign'
import type { Link } from './plan-removal'
import { mostAssociations, mostItems } from './read-package'

/** What items are called; what lies outside is called as the association calls it. */
export async function namesOf(tx: Tx, frameworkId: string, identifiers: string[], links: readonly Link[]) {
  const rows = await tx.foreignItem.findMany({
    where: { frameworkId, identifier: { in: identifiers } },
    select: { identifier: true, code: true, statement: true },
    take: mostItems,
  })
  const ends = await tx.foreignAssociation.findMany({
    where: { frameworkId, identifier: { in: links.map(({ identifier }) => identifier) } },
    select: { rest: true },
    take: mostAssociations,
  })
  const outside = ends.flatMap(({ rest }) => {
    const both = rest as { originNodeURI?: End; destinationNodeURI?: End }
    return [both.originNodeURI, both.destinationNodeURI].flatMap((end): [string, string][] =>
      end?.identifier && end.title ? [[end.identifier, end.title.slice(0, 120)]] : [],
    )
  })
  return new Map([...outside, ...rows.map((row): [string, string] => [row.identifier, labelOf(row)])])
}
type End = { identifier?: string; title?: string }
