import type { Bullet, Entry, ResumeDocument } from '../model'
import {
  basicsFields,
  entriesOf,
  itemFields,
  itemName,
  type ListPart,
  listParts,
  mapEntries,
  partLabels,
  placedBullets,
} from './document-parts.shared'

/** One thing that two tabs say differently; null: not there. `key` names the choice in the form. */
export type Difference = {
  key: string
  where: string
  mine: string | null
  theirs: string | null
  /** Whether both can stand: only lines of work can be doubled. */
  both: boolean
}
export type Side = 'mine' | 'theirs' | 'both'

/**
 * What differs between the words of this tab and those that were saved meanwhile, thing by thing. Order is not among them:
 * this tab's order stays.
 */
export function differences(mine: ResumeDocument, theirs: ResumeDocument): Difference[] {
  return [...basicsDifferences(mine, theirs), ...itemDifferences(mine, theirs), ...bulletDifferences(mine, theirs)]
}

/** The one document that the choices make. Without a choice this tab's words stay, and nothing that only one has is lost. */
export function mergeDocuments(
  mine: ResumeDocument,
  theirs: ResumeDocument,
  choices: Readonly<Record<string, Side>>,
  makeId: () => string,
): ResumeDocument {
  return differences(mine, theirs).reduce((merged, difference) => {
    const onlyTheirs = difference.mine === null
    const side = choices[difference.key] ?? (onlyTheirs ? 'theirs' : 'mine')
    if (side === 'mine') return merged
    return take(merged, theirs, difference, side, makeId)
  }, mine)
}

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : Object.values(item as object).join(' '))).join(', ')
    : String(value ?? '')

function basicsDifferences(mine: ResumeDocument, theirs: ResumeDocument): Difference[] {
  const labels = { ...basicsFields, profiles: 'Profiles on other sites' }
  return Object.entries(labels).flatMap(([field, where]) => {
    const of = (document: ResumeDocument) =>
      shown(Object.entries(document.basics).find(([name]) => name === field)?.[1])
    const sides = { mine: of(mine), theirs: of(theirs) }
    return sides.mine === sides.theirs ? [] : [{ key: `basics.${field}`, where, ...sides, both: false }]
  })
}

/** An item's own texts, its lines of work not among them. */
function itemText(part: ListPart, item: object): string {
  const values = new Map(Object.entries(item))
  return Object.keys(itemFields[part])
    .map((field) => shown(values.get(field)))
    .filter(Boolean)
    .join(' · ')
}

function itemDifferences(mine: ResumeDocument, theirs: ResumeDocument): Difference[] {
  return listParts.flatMap((part) =>
    pairs<{ id: string }>(mine[part], theirs[part]).flatMap(({ id, ours, other }) => {
      const sides = { mine: ours ? itemText(part, ours) : null, theirs: other ? itemText(part, other) : null }
      if (sides.mine === sides.theirs) return []
      const name = itemName(part, ours ?? other ?? {})
      return [{ key: `${part}.${id}`, where: `${partLabels[part].title}: ${name}`, ...sides, both: false }]
    }),
  )
}

function bulletDifferences(mine: ResumeDocument, theirs: ResumeDocument): Difference[] {
  const entries = { mine: ids(entriesOf(mine)), theirs: ids(entriesOf(theirs)) }
  return pairs(
    placedBullets(mine).map((placed) => ({ id: placed.bullet.id, ...placed })),
    placedBullets(theirs).map((placed) => ({ id: placed.bullet.id, ...placed })),
  ).flatMap(({ id, ours, other }) => {
    const entry = ours?.entry ?? other?.entry
    // A line of an entry that only one side has comes and goes with the entry.
    if (!entry || !entries.mine.has(entry.id) || !entries.theirs.has(entry.id)) return []
    const sides = { mine: ours?.bullet.text ?? null, theirs: other?.bullet.text ?? null }
    if (sides.mine === sides.theirs) return []
    const both = sides.mine !== null && sides.theirs !== null
    return [{ key: `bullet.${id}`, where: `Line under ${itemName('work', entry)}`, ...sides, both }]
  })
}

const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id))

function pairs<T extends { id: string }>(mine: readonly T[], theirs: readonly T[]) {
  const other = new Map(theirs.map((item) => [item.id, item]))
  const known = ids(mine)
  return [
    ...mine.map((item): { id: string; ours?: T; other?: T } => ({
      id: item.id,
      ours: item,
      other: other.get(item.id),
    })),
    ...theirs.filter(({ id }) => !known.has(id)).map((item) => ({ id: item.id, ours: undefined, other: item })),
  ]
}

function take(
  merged: ResumeDocument,
  theirs: ResumeDocument,
  { key, mine, theirs: text }: Difference,
  side: Side,
  makeId: () => string,
): ResumeDocument {
  const at = key.indexOf('.')
  const [kind, id] = [key.slice(0, at), key.slice(at + 1)]
  if (kind === 'basics') {
    const value = Object.entries(theirs.basics).find(([name]) => name === id)?.[1]
    return { ...merged, basics: { ...merged.basics, [id]: value } }
  }
  if (kind === 'bullet') return takeBullet(merged, theirs, id, side, makeId)
  const part = listParts.find((name) => name === kind)
  if (!part) return merged
  return { ...merged, [part]: takeItem<{ id: string }>(merged[part], theirs[part], id, mine, text) }
}

function takeItem<T extends { id: string }>(
  merged: readonly T[],
  theirs: readonly T[],
  id: string,
  mine: string | null,
  text: string | null,
): T[] {
  const other = theirs.find((item) => item.id === id)
  if (text === null || !other) return merged.filter((item) => item.id !== id)
  if (mine === null) return insertAfter(merged, theirs, other)
  // Their words, our lines of work: each line is a choice of its own.
  return merged.map((item) =>
    item.id === id ? { ...other, ...('bullets' in item ? { bullets: item.bullets } : {}) } : item,
  )
}

function takeBullet(
  merged: ResumeDocument,
  theirs: ResumeDocument,
  id: string,
  side: Side,
  makeId: () => string,
): ResumeDocument {
  const other = placedBullets(theirs).find(({ bullet }) => bullet.id === id)
  const isHere = placedBullets(merged).some(({ bullet }) => bullet.id === id)
  if (!other)
    return mapEntries(merged, (entry) => ({ ...entry, bullets: entry.bullets.filter((bullet) => bullet.id !== id) }))
  return mapEntries(merged, (entry): Entry => {
    if (!isHere) {
      if (entry.id !== other.entry.id) return entry
      return { ...entry, bullets: insertAfter(entry.bullets, other.entry.bullets, other.bullet) }
    }
    const bullets = entry.bullets.flatMap((bullet): Bullet[] => {
      if (bullet.id !== id) return [bullet]
      return side === 'both' ? [bullet, { ...other.bullet, id: makeId() }] : [other.bullet]
    })
    return { ...entry, bullets }
  })
}

/** Puts an item behind the one that it followed where it came from; first when that one is not here. */
function insertAfter<T extends { id: string }>(items: readonly T[], origin: readonly T[], item: T): T[] {
  const before = origin
    .slice(
      0,
      origin.findIndex(({ id }) => id === item.id),
    )
    .reverse()
  const here = before.map(({ id }) => items.findIndex((known) => known.id === id)).find((at) => at >= 0) ?? -1
  return [...items.slice(0, here + 1), item, ...items.slice(here + 1)]
}
