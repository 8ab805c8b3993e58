import { labelOf } from './act-on-foreign'
import type { Conflict, HeldAssociation, HeldItem, PackageDifferences } from './compare-package'
import { associationKey, itemKey } from './merge-package'
import { type ForeignAssociationData, type ForeignItemData, isObject } from './package'
import { textOf } from './tidy'

/** What was changed here and in the package, in words. */
export interface NamedConflict {
  key: string
  label: string
  here: string
  file: string
}

export function nameConflicts({ items, associations }: PackageDifferences, held: readonly HeldItem[]): NamedConflict[] {
  const names = new Map(held.map((item) => [item.identifier, labelOf(item)]))
  return [...items.conflicts.map(nameItem), ...associations.conflicts.map((conflict) => namePlace(conflict, names))]
}

const fieldNames = {
  code: 'Code',
  statement: 'Statement',
  itemType: 'Type',
  notes: 'Notes',
  statusEndDate: 'In use until',
}
const fields = Object.keys(fieldNames) as (keyof typeof fieldNames)[]

const begins = (text: string | null) => (text === null ? 'none' : text.length > 600 ? `${text.slice(0, 600)} …` : text)

function nameItem({ held, incoming }: Conflict<HeldItem, ForeignItemData>): NamedConflict {
  const differing = fields.filter((field) => incoming && held[field] !== incoming[field])
  const say = (item: ForeignItemData) =>
    differing.map((field) => `${fieldNames[field]}: ${begins(item[field])}`).join('\n') ||
    'Differs in fields that are not shown here.'
  return {
    key: itemKey(held),
    label: labelOf(held),
    here: held.removed ? 'Removed here' : say(held),
    file: incoming ? say(incoming) : 'Not in the file',
  }
}

function namePlace(
  { held, incoming }: Conflict<HeldAssociation, ForeignAssociationData>,
  names: ReadonlyMap<string, string>,
): NamedConflict {
  const end = (association: ForeignAssociationData, which: 'originNodeURI' | 'destinationNodeURI') => {
    const node = association.rest[which]
    const identifier = which === 'originNodeURI' ? association.originIdentifier : association.destinationIdentifier
    return names.get(identifier) ?? ((isObject(node) && textOf(node.title).slice(0, 120)) || identifier)
  }
  const say = (association: ForeignAssociationData) => {
    const number = association.sequenceNumber === null ? '' : `, number ${association.sequenceNumber}`
    return `${association.type === 'isChildOf' ? 'Below' : association.type} ${end(association, 'destinationNodeURI')}${number}`
  }
  return {
    key: associationKey(held),
    label: `Place of ${end(held, 'originNodeURI')}`,
    here: say(held),
    file: incoming ? say(incoming) : 'Not at that place any more',
  }
}
