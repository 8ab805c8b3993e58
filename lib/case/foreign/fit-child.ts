import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { LockedFramework } from './act-on-foreign'
import { childrenOf } from './children-of'
import { numberChildren } from './number-children'
import { foreignAssociationSchema, type JsonObject, publishedAssociation } from './package'
import { plainStatement } from './plain-statement'
import { mostAssociations } from './read-package'
import { requireItem } from './require-item'
import { made, type RowChange } from './row-change'
import { textOf } from './tidy'

/** Behind which child of the new parent; first of all, or last. */
export type ChildPlace = { behind: string } | 'first' | 'last'

export interface Fit {
  identifier: string
  to: string
  place: ChildPlace
  /** The association that places the item and moves along; without one, the item gets one. */
  association: string | null
  within: boolean
}

/**
 * How the rows change when an item is fitted in among the children of a parent. An association that it lacks is made.
 * @throws DomainError conflict when the child that it should stand behind is not there any more
 */
export async function fitChild(tx: Tx, framework: LockedFramework, fit: Fit, now: Date): Promise<RowChange[]> {
  const { identifier, to, place, within } = fit
  const others = (await childrenOf(tx, framework.id, to)).filter((child) => child.identifier !== identifier)
  const before = typeof place === 'object' ? others.findIndex((child) => child.identifier === place.behind) : -1
  if (typeof place === 'object' && before < 0)
    throw new DomainError('conflict', 'The item that it should stand behind is not there any more. Look again.')
  const at = place === 'last' ? others.length : before + 1
  const association = fit.association ?? (await makeAssociation(tx, framework, fit, now))
  const own = (await associationsOf(tx, framework.id, [association]))[0]
  if (!own) throw new DomainError('conflict', 'The item is not at this place any more. Look again.')
  const order = others.toSpliced(at, 0, { identifier, association, sequenceNumber: own.sequenceNumber })
  const numbers = numberChildren(order, identifier, within)
  const destination = within ? null : await linkTo(tx, framework, to)
  const touched = order.flatMap((child) =>
    numbers.has(child.identifier) || child.identifier === identifier ? [child.association] : [],
  )
  const changes = (await associationsOf(tx, framework.id, touched)).flatMap((row) => {
    const number = numbers.get(row.originIdentifier) ?? row.sequenceNumber
    const end = row.identifier === association ? destination : null
    return number === row.sequenceNumber && end === null ? [] : [changeOf(row, number, end, now)]
  })
  return fit.association === null ? [made('association', [association]), ...changes] : changes
}

type AssociationRow = Awaited<ReturnType<typeof associationsOf>>[number]

function changeOf(row: AssociationRow, sequenceNumber: number | null, destination: Link | null, now: Date): RowChange {
  const { identifier, rest, published, addedHere, destinationIdentifier } = row
  return {
    table: 'association',
    identifiers: [identifier],
    was: { destinationIdentifier, sequenceNumber: row.sequenceNumber, rest, published },
    now: {
      destinationIdentifier: destination?.identifier ?? destinationIdentifier,
      sequenceNumber,
      rest: {
        ...rest,
        lastChangeDateTime: now.toISOString(),
        ...(destination && { destinationNodeURI: { ...destination } }),
      },
      published: addedHere ? published : (published ?? publishedAssociation(row)),
    },
  }
}

async function associationsOf(tx: Tx, frameworkId: string, identifiers: string[]) {
  const rows = await tx.foreignAssociation.findMany({
    where: { frameworkId, identifier: { in: identifiers } },
    select: {
      identifier: true,
      type: true,
      originIdentifier: true,
      destinationIdentifier: true,
      sequenceNumber: true,
      rest: true,
      published: true,
      addedHere: true,
    },
    take: mostAssociations,
  })
  return rows.map((row) => ({
    ...foreignAssociationSchema.parse(row),
    published: row.published as JsonObject | null,
    addedHere: row.addedHere,
  }))
}

async function makeAssociation(tx: Tx, framework: LockedFramework, { identifier, to }: Fit, now: Date) {
  const association = randomUUID()
  const frameworkId = framework.id
  const position = await tx.foreignAssociation.count({ where: { frameworkId } })
  await tx.foreignAssociation.create({
    data: {
      frameworkId,
      identifier: association,
      position,
      type: 'isChildOf',
      originIdentifier: identifier,
      destinationIdentifier: to,
      rest: {
        identifier: association,
        uri: `urn:uuid:${association}`,
        lastChangeDateTime: now.toISOString(),
        originNodeURI: await linkTo(tx, framework, identifier),
        destinationNodeURI: await linkTo(tx, framework, to),
      },
      addedHere: true,
    },
    select: { identifier: true },
  })
  return association
}

type Link = { title: string; identifier: string; uri: string }

/** An end of an association, as the standard writes it. */
async function linkTo(tx: Tx, { id, ...document }: LockedFramework, identifier: string): Promise<Link> {
  if (identifier === document.identifier) return { title: document.title, identifier, uri: document.uri }
  const { code, statement, rest } = await requireItem(tx, id, identifier)
  return {
    title: code || plainStatement(statement, 200) || 'Without words',
    identifier,
    uri: textOf(rest.uri) || `urn:uuid:${identifier}`,
  }
}
