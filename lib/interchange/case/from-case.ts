import {
  type ForeignAssociationData,
  type ForeignItemData,
  isObject,
  type JsonObject,
} from '@/lib/case/foreign/package'
import { itemName as nameOfItem, placeName } from '@/lib/case/foreign/place-name'
import { readPackage } from '@/lib/case/foreign/read-package'
import { type ItemKind, itemName, itemTypes } from '@/lib/case/from-framework/make'
import { stableUuid } from '@/lib/case/uuid'
import type { DraftCollection, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { type FrameworkDocument, raciLetterSchema } from '@/lib/framework/model'
import { type Incoming, type IncomingField, nothingIncoming } from '../propose/incoming'

type Kind = 'competency' | 'responsibility' | 'role' | 'governance-role'
const collections: Record<Kind, Exclude<DraftCollection, 'levels' | 'about'>> = {
  competency: 'competencies',
  responsibility: 'responsibilities',
  role: 'roles',
  'governance-role': 'governanceRoles',
}
const kinds = Object.keys(collections) as Kind[]

interface Known {
  kind: ItemKind
  id: string
}

/**
 * A CASE package that was given out here and came back, matched by its identifiers. It says less than our own files: what
 * it cannot say is not touched, and nothing is taken away because it is missing.
 * @throws DomainError invalid
 */
export function fromCase(json: unknown, current: FrameworkDocument): Incoming {
  const { items, associations } = readPackage(json).package
  const incoming = nothingIncoming()
  const known = knownItems(items, current)
  const parents = parentsOf(associations, items)
  for (const [at, item] of items.entries()) {
    const found = known.get(item.identifier)
    const place = placeName('CFItems', at, nameOfItem(item.code, item.statement))
    if (!found)
      incoming.refused.push({ place, message: 'This item is not one of this framework’s, so it was left out.' })
    else if (found.kind === 'level') levelField(item, found.id, place, incoming)
    else if (isKind(found.kind))
      incoming.entries.push({
        collection: collections[found.kind],
        id: found.id,
        place,
        fields: fieldsOf(found.kind, item, parents.get(item.identifier)).map((field) => ({ ...field, place })),
      })
  }
  letters(associations, known, incoming)
  return incoming
}

const isKind = (kind: ItemKind): kind is Kind => (kinds as string[]).includes(kind)

/** By identifier; else, for what is new, by its type and its code. */
function knownItems(items: readonly ForeignItemData[], current: FrameworkDocument): Map<string, Known> {
  const byIdentifier = new Map<string, Known>()
  const add = (kind: ItemKind, id: string) => byIdentifier.set(stableUuid(itemName(kind, id)), { kind, id })
  for (const kind of kinds) for (const { id } of current[collections[kind]]) add(kind, id)
  for (const { id } of current.competencies) for (const { level } of current.levels) add('level', `${id}.${level}`)
  for (const { category } of current.competencies) add('category', category)
  for (const { theme } of current.responsibilities) add('theme', theme)
  for (const { family } of current.roles) add('family', family)
  const kindOf = new Map(Object.entries(itemTypes).map(([kind, [title]]) => [title, kind as ItemKind]))
  return new Map(
    items.flatMap((item): [string, Known][] => {
      const kind = kindOf.get(item.itemType as (typeof itemTypes)[ItemKind][0])
      const known = byIdentifier.get(item.identifier) ?? (kind && item.code ? { kind, id: item.code } : undefined)
      return known ? [[item.identifier, known]] : []
    }),
  )
}

/** What the group of each item is called. */
function parentsOf(associations: readonly ForeignAssociationData[], items: readonly ForeignItemData[]) {
  const statements = new Map(items.map(({ identifier, statement }) => [identifier, statement]))
  return new Map(
    associations.flatMap(({ type, originIdentifier, destinationIdentifier }) => {
      const statement = statements.get(destinationIdentifier)
      return type === 'isChildOf' && statement !== undefined ? [[originIdentifier, statement] as const] : []
    }),
  )
}

function fieldsOf(kind: Kind, item: ForeignItemData, parent: string | undefined): Omit<IncomingField, 'place'>[] {
  const { statement, notes, rest } = item
  const extensions = isObject(rest.extensions) ? rest.extensions : {}
  const named = (field: string, value: JsonObject[string] | null | undefined) =>
    value === undefined || value === null ? [] : [{ field, value: value as EditValue }]
  const name = rest.abbreviatedStatement
  const titles = typeof rest.alternativeLabel === 'string' ? rest.alternativeLabel.split(' | ') : undefined
  switch (kind) {
    case 'competency':
      return [
        ...named('name', name),
        ...named('category', parent),
        ...named('type', extensions.type),
        ...named('description', statement),
        ...named('keywords', rest.conceptKeywords),
      ]
    case 'responsibility':
      return [
        ...named('theme', parent),
        ...named('name', name),
        ...named('statement', statement),
        ...named('detail', notes),
        ...named('evidence', rest.conceptKeywords),
        ...named('exampleBullet', extensions.exampleBullet),
      ]
    case 'role':
      return [
        ...named('title', name),
        ...named('grade', extensions.grade),
        ...named('family', parent),
        ...named('alternativeTitles', titles),
        ...named('purpose', statement),
        ...named('summary', notes),
        ...named('requirements', extensions.requirements),
        ...named('kpis', extensions.kpis),
        ...named('mappings', extensions.mappings),
      ]
    case 'governance-role':
      return [...named('title', name), ...named('aka', titles), ...named('description', statement)]
  }
}

function levelField({ statement }: ForeignItemData, id: string, place: string, incoming: Incoming) {
  const at = id.lastIndexOf('.')
  const fields = [{ field: `levels.${id.slice(at + 1)}`, value: statement, place }]
  incoming.entries.push({ collection: 'competencies', id: id.slice(0, at), place, fields })
}

function letters(
  associations: readonly ForeignAssociationData[],
  known: ReadonlyMap<string, Known>,
  incoming: Incoming,
) {
  associations.forEach(({ type, originIdentifier, destinationIdentifier }, at) => {
    const letter = raciLetterSchema.safeParse(type.replace(/^ext:raci\./, ''))
    const role = known.get(originIdentifier)
    const responsibility = known.get(destinationIdentifier)
    if (type.startsWith('ext:raci.') && letter.success && role && responsibility?.kind === 'responsibility')
      incoming.cells.push({
        responsibility: responsibility.id,
        role: role.id,
        letter: letter.data,
        place: placeName('CFAssociations', at, `${role.id} → ${responsibility.id}`),
      })
  })
}
