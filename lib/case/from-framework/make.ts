import type { CaseItem, CaseLink } from '../schema'
import { stableUuid } from '../uuid'

/** The resources of the interface; each object's address is made of one of them and its identifier. */
export type CaseResource =
  | 'CFDocuments'
  | 'CFPackages'
  | 'CFItems'
  | 'CFAssociations'
  | 'CFAssociationGroupings'
  | 'CFConcepts'
  | 'CFItemTypes'
  | 'CFLicenses'
  | 'CFRubrics'
  | 'CFSubjects'

/** What every part of one package has in common. */
export interface Making {
  /** Address of the interface, such as https://example.org/ims/case/v1p1. */
  base: string
  /** When this version was published: nothing in it has changed since. */
  changedAt: string
  language: string
}

/** Identifier, address and date of what `name` names, such as `competency:governance-design`. */
export function head({ base, changedAt }: Making, resource: CaseResource, name: string) {
  const identifier = stableUuid(name)
  return { identifier, uri: `${base}/${resource}/${identifier}`, lastChangeDateTime: changedAt }
}

/** A reference to what `name` names. */
export function link(making: Making, resource: CaseResource, name: string, title: string): CaseLink {
  const { identifier, uri } = head(making, resource, name)
  return { title, identifier, uri }
}

/** The kinds of item, in the order in which a tree shows them. */
export const itemTypes = {
  category: ['Competency Category', 'A group of competencies.'],
  competency: ['Competency', 'What a person knows and can do.'],
  level: ['Competency Level', 'What a person shows who has reached this level of a competency.'],
  theme: ['Responsibility Theme', 'A group of responsibilities.'],
  responsibility: ['Responsibility', 'A duty of a project management office.'],
  family: ['Role Family', 'A group of roles.'],
  role: ['Role', 'A role of a project management office.'],
  'governance-role': ['Governance Role', 'A role beside the project management office that takes part in its work.'],
} as const
export type ItemKind = keyof typeof itemTypes

/** The name from which an item's identifier is made. */
export const itemName = (kind: ItemKind, id: string) => `${kind}:${id}`

export function makeItem(
  making: Making,
  kind: ItemKind,
  id: string,
  rest: Pick<CaseItem, 'fullStatement'> & Partial<CaseItem>,
): CaseItem {
  const [type] = itemTypes[kind]
  return {
    ...head(making, 'CFItems', itemName(kind, id)),
    CFItemType: type,
    CFItemTypeURI: link(making, 'CFItemTypes', `item-type:${kind}`, type),
    humanCodingScheme: id,
    language: making.language,
    ...rest,
  }
}

export const itemLink = (making: Making, kind: ItemKind, id: string, title: string) =>
  link(making, 'CFItems', itemName(kind, id), title)
