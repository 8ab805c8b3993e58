import type { CaseResource } from '../from-framework/make'
import type { CaseAssociation, CaseItem, CasePackage } from '../schema'
import { CaseError } from './case-error'

type Packages = AsyncIterable<CasePackage>
type Found = object | null

/** How each resource is found in one package, by identifier; null when the package has it not. */
const finders: Record<
  Exclude<CaseResource, 'CFDocuments'> | 'CFItemAssociations' | 'CFDocuments',
  (source: CasePackage, id: string) => Found
> = {
  CFDocuments: (source, id) => (source.CFDocument.identifier === id ? withPackage(source) : null),
  CFPackages: (source, id) => (source.CFDocument.identifier === id ? source : null),
  CFItems: (source, id) => within(source, byId(source.CFItems, id)),
  CFAssociations: (source, id) => within(source, byId(source.CFAssociations, id)),
  CFItemAssociations: (source, id) => itemAssociations(source, id),
  CFAssociationGroupings: ({ CFDefinitions }, id) => byId(CFDefinitions?.CFAssociationGroupings, id),
  CFConcepts: ({ CFDefinitions }, id) => wrapped('CFConcepts', byId(CFDefinitions?.CFConcepts, id)),
  CFItemTypes: ({ CFDefinitions }, id) => wrapped('CFItemTypes', byId(CFDefinitions?.CFItemTypes, id)),
  CFSubjects: ({ CFDefinitions }, id) => wrapped('CFSubjects', byId(CFDefinitions?.CFSubjects, id)),
  CFLicenses: ({ CFDefinitions }, id) => byId(CFDefinitions?.CFLicenses, id),
  CFRubrics: ({ CFRubrics }, id) => byId(CFRubrics, id),
}

/** The object as the newest version has it: one that is gone from the newest is still found in the last that had it. */
export async function findObject(packages: Packages, resource: string, identifier: string): Promise<object> {
  if (!Object.hasOwn(finders, resource))
    throw new CaseError('unknownobject', `There is no resource ${resource}.`, 'resource')
  const find = finders[resource as keyof typeof finders]
  const id = identifier.toLowerCase()
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new CaseError('invaliduuid', 'The identifier is not a UUID.')
  for await (const source of packages) {
    const found = find(source, id)
    if (found) return found
  }
  throw new CaseError('unknownobject', 'Nothing here has this identifier.')
}

const byId = <T extends { identifier: string }>(list: readonly T[] | undefined, id: string): T | null =>
  list?.find(({ identifier }) => identifier === id) ?? null

const wrapped = (name: string, found: object | null) => found && { [name]: [found] }

const linkTo = ({ CFDocument: { title, identifier, uri } }: CasePackage) => ({ title, identifier, uri })

/** Outside a package an object says to which document it belongs. */
const within = (source: CasePackage, found: CaseItem | CaseAssociation | null) =>
  found && { ...found, CFDocumentURI: linkTo(source) }

/** The document with the address of its package. */
export function withPackage(source: CasePackage) {
  const link = linkTo(source)
  return {
    ...source.CFDocument,
    CFPackageURI: { ...link, uri: link.uri.replace('/CFDocuments/', '/CFPackages/') },
  }
}

function itemAssociations(source: CasePackage, id: string): Found {
  const item = within(source, byId(source.CFItems, id))
  return (
    item && {
      CFItem: item,
      CFAssociations: (source.CFAssociations ?? [])
        .filter(
          ({ originNodeURI, destinationNodeURI }) =>
            originNodeURI.identifier === id || destinationNodeURI.identifier === id,
        )
        .map((association) => within(source, association)),
    }
  )
}
