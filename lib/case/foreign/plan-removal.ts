import { contentHash } from '@/lib/framework/canonical-json'
import type { Tx } from '@/lib/platform/db'
import { mostAssociations, mostItems } from './read-package'

export interface Link {
  identifier: string
  type: string
  originIdentifier: string
  destinationIdentifier: string
}
export interface Removal {
  /** The item first, then all that stands below it and nowhere else. */
  items: string[]
  /** What places those items. */
  placings: Link[]
  /** Every other association that leads to or from one of them. */
  others: Link[]
  /** The same for the same removal: who confirms another one than they saw is told. */
  seen: string
}

/** What goes when an item goes. What also stands under something else stays there. */
export async function planRemoval(tx: Tx, frameworkId: string, identifier: string): Promise<Removal> {
  const document = await tx.foreignFramework.findUniqueOrThrow({
    where: { id: frameworkId },
    select: { identifier: true },
  })
  const rows = await tx.foreignItem.findMany({
    where: { frameworkId, removed: false },
    orderBy: { position: 'asc' },
    select: { identifier: true, revision: true },
    take: 2 * mostItems,
  })
  const links = await tx.foreignAssociation.findMany({
    where: { frameworkId, removed: false },
    orderBy: { position: 'asc' },
    select: { identifier: true, type: true, originIdentifier: true, destinationIdentifier: true },
    take: 2 * mostAssociations,
  })
  const revisions = new Map(rows.map((row) => [row.identifier, row.revision]))
  const places = new Set([document.identifier, ...revisions.keys()])
  const items = goingAlong(identifier, places, links)
  const going = new Set(items)
  const touched = links.filter((link) => going.has(link.originIdentifier) || going.has(link.destinationIdentifier))
  const isPlacing = ({ type }: Link) => type === 'isChildOf'
  return {
    items,
    placings: touched.filter(isPlacing),
    others: touched.filter((link) => !isPlacing(link)),
    seen: contentHash([items.map((item) => [item, revisions.get(item)]), touched.map((link) => link.identifier)]),
  }
}

function goingAlong(top: string, places: ReadonlySet<string>, links: readonly Link[]): string[] {
  const edges = links.filter(
    ({ type, originIdentifier, destinationIdentifier }) =>
      type === 'isChildOf' && places.has(originIdentifier) && places.has(destinationIdentifier),
  )
  const children = Map.groupBy(edges, (edge) => edge.destinationIdentifier)
  const below = reach([top], children)
  // What has a parent that is not below stays, with what stands below it in turn.
  const held = edges.flatMap(({ originIdentifier, destinationIdentifier }) =>
    originIdentifier !== top && below.has(originIdentifier) && !below.has(destinationIdentifier)
      ? [originIdentifier]
      : [],
  )
  const stays = reach(held, children, top)
  return [...below].filter((item) => !stays.has(item))
}

function reach(from: readonly string[], children: ReadonlyMap<string, readonly Link[]>, without?: string): Set<string> {
  const reached = new Set(from)
  for (const at of reached)
    for (const { originIdentifier } of children.get(at) ?? [])
      if (originIdentifier !== without) reached.add(originIdentifier)
  return reached
}
