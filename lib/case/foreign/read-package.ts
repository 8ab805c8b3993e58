import { DomainError } from '@/lib/platform/errors'
import { stableUuid } from '../uuid'
import {
  type ForeignAssociationData,
  type ForeignItemData,
  type ForeignPackage,
  isObject,
  type JsonObject,
} from './package'
import { entryName } from './place-name'
import { put, textOf, tidy } from './tidy'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const mostItems = 20_000
export const mostAssociations = 80_000

/** What is not right, in order to be told all at once, and what was put right. */
class Findings {
  readonly problems: [place: string, message: string][] = []
  readonly mended = new Map<string, number>()

  /** What people call the entry at a place. */
  private readonly names = new Map<string, string>()

  name(place: string, name: string) {
    if (name) this.names.set(place, name)
  }
  problem(place: string, message: string) {
    const name = this.names.get(place.split('.', 2).join('.'))
    this.problems.push([name ? `${place} (${name})` : place, message])
  }
  mend(what: string) {
    this.mended.set(what, (this.mended.get(what) ?? 0) + 1)
  }
}

export interface ReadPackage {
  package: ForeignPackage
  /** What was put right, with how often. */
  mended: { what: string; count: number }[]
}

/** Whether this is meant as a CASE package. */
export const looksLikePackage = (json: unknown): json is { CFDocument: unknown } =>
  typeof json === 'object' && json !== null && 'CFDocument' in json

/**
 * Reads a CASE 1.0 or 1.1 package as they are found: with capitals in identifiers, texts where a list belongs, dates with
 * times, or nothing where something is due. What stands for itself is put right and said; what does not is refused.
 *
 * @throws DomainError invalid, with every problem by its place
 */
export function readPackage(json: unknown): ReadPackage {
  if (!looksLikePackage(json)) throw new DomainError('invalid', 'This is not a CASE package: it has no CFDocument.')
  const whole = tidy(json as unknown as JsonObject)
  const document = whole.CFDocument
  if (!isObject(document)) throw new DomainError('invalid', 'This is not a CASE package: its CFDocument is empty.')
  const findings = new Findings()
  const identifier = readIdentifier(document, 'CFDocument', findings)
  const title = textOf(document.title)
  if (!title) findings.problem('CFDocument.title', 'The document has no title.')
  const items = readList(whole.CFItems, 'CFItems', mostItems, findings, readItem)
  const associations = readList(whole.CFAssociations, 'CFAssociations', mostAssociations, findings, readAssociation)
  refuseTwice(items, 'CFItems', findings)
  refuseTwice(associations, 'CFAssociations', findings)
  if (items.some((item) => item.identifier === identifier))
    findings.problem('CFItems', 'An item has the identifier of the document.')
  throwProblems(findings)
  const { CFPackageURI: _, ...kept } = document
  return {
    package: {
      document: put(kept, { identifier }),
      identifier,
      title,
      creator: textOf(document.creator) || 'Not named',
      version: textOf(document.version) || null,
      adoptionStatus: textOf(document.adoptionStatus) || null,
      items,
      associations,
      definitions: isObject(whole.CFDefinitions) ? whole.CFDefinitions : {},
      rubrics: Array.isArray(whole.CFRubrics) ? whole.CFRubrics.filter(isObject) : [],
    },
    mended: [...findings.mended].map(([what, count]) => ({ what, count })),
  }
}

function throwProblems({ problems }: Findings) {
  if (problems.length === 0) return
  const fields: Record<string, string[]> = {}
  for (const [place, message] of problems.slice(0, 100)) fields[place] = [...(fields[place] ?? []), message]
  const count = problems.length === 1 ? 'one place' : `${problems.length} places`
  throw new DomainError('invalid', `The package cannot be read in ${count}.`, fields)
}

function readList<T>(
  list: JsonObject[string] | undefined,
  name: string,
  most: number,
  findings: Findings,
  read: (value: JsonObject, place: string, findings: Findings) => T | null,
): T[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) {
    findings.problem(name, `${name} is not a list.`)
    return []
  }
  if (list.length > most) {
    findings.problem(name, `There are ${list.length} of them; up to ${most} are taken.`)
    return []
  }
  return list.flatMap((value, at) => {
    const place = `${name}.${at + 1}`
    if (!isObject(value)) findings.problem(place, 'This is not an object.')
    else findings.name(place, entryName(value))
    const made = isObject(value) ? read(value, place, findings) : null
    return made ? [made] : []
  })
}

function readIdentifier(value: JsonObject, place: string, findings: Findings): string {
  const given = textOf(value.identifier)
  const lower = given.toLowerCase()
  if (lower !== given) findings.mend('identifier in capitals, written small')
  if (!uuid.test(lower))
    findings.problem(`${place}.identifier`, given ? `${given.slice(0, 60)} is not a UUID.` : 'There is no identifier.')
  return lower
}

function readItem(value: JsonObject, place: string, findings: Findings): ForeignItemData | null {
  const identifier = readIdentifier(value, place, findings)
  const whole = textOf(value.fullStatement).trim()
  const short = textOf(value.abbreviatedStatement).trim()
  if (!whole && short) findings.mend('item without a statement, whose short one stands for it')
  if (!whole && !short) findings.problem(`${place}.fullStatement`, 'The item says nothing.')
  const { fullStatement: _, humanCodingScheme, CFItemType, notes, statusEndDate, CFDocumentURI, ...rest } = value
  if (CFDocumentURI !== undefined) findings.mend('item that repeats its document, left out')
  return {
    identifier,
    statement: textOf(value.fullStatement) || short,
    code: textOf(humanCodingScheme) || null,
    itemType: textOf(CFItemType) || null,
    notes: textOf(notes) || null,
    statusEndDate: textOf(statusEndDate).slice(0, 10) || null,
    rest: put(rest, { identifier, uri: textOf(value.uri) || `urn:uuid:${identifier}` }),
  }
}

function readAssociation(value: JsonObject, place: string, findings: Findings): ForeignAssociationData | null {
  const origin = readNode(value.originNodeURI)
  const destination = readNode(value.destinationNodeURI)
  if (!origin) findings.problem(`${place}.originNodeURI`, 'The association does not say where it starts.')
  if (!destination) findings.problem(`${place}.destinationNodeURI`, 'The association does not say where it leads.')
  const type = textOf(value.associationType)
  if (!type) findings.problem(`${place}.associationType`, 'The association has no type.')
  if (!origin || !destination || !type) return null
  if (!textOf(value.identifier)) findings.mend('association without an identifier, which got one')
  const made = stableUuid(`foreign-association:${type}:${origin.identifier}:${destination.identifier}`)
  const identifier = textOf(value.identifier) ? readIdentifier(value, place, findings) : made
  const { sequenceNumber, associationType: _, CFDocumentURI, ...rest } = value
  if (CFDocumentURI !== undefined) findings.mend('association that repeats its document, left out')
  const order = Number(sequenceNumber)
  return {
    identifier,
    type,
    originIdentifier: origin.identifier,
    destinationIdentifier: destination.identifier,
    sequenceNumber:
      sequenceNumber !== undefined && Number.isSafeInteger(order) && Math.abs(order) < 2 ** 31 ? order : null,
    rest: put(rest, {
      identifier,
      uri: textOf(value.uri) || `urn:uuid:${identifier}`,
      originNodeURI: origin,
      destinationNodeURI: destination,
    }),
  }
}

/** One end of an association: an object, or only an address whose last part names it. */
function readNode(value: JsonObject[string] | undefined): (JsonObject & { identifier: string }) | null {
  const node =
    typeof value === 'string' ? { title: value, uri: value, identifier: value.replace(/^.*[/#:]/, '') } : value
  if (!isObject(node)) return null
  const given = textOf(node.identifier)
  // Only a UUID is the same thing in capitals; the code of another framework may not be.
  const identifier = uuid.test(given.toLowerCase()) ? given.toLowerCase() : given
  return identifier ? { ...node, identifier } : null
}

function refuseTwice(list: readonly { identifier: string }[], name: string, findings: Findings) {
  const seen = new Set<string>()
  list.forEach(({ identifier }, at) => {
    if (seen.has(identifier)) findings.problem(`${name}.${at + 1}`, `${identifier} stands here a second time.`)
    seen.add(identifier)
  })
}
