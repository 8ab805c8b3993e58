import type { ForeignAssociationData, ForeignItemData, ForeignPackage, JsonObject } from './package'

/** The package as JSON again, equal in meaning to what was read. */
export function writePackage(held: ForeignPackage): JsonObject {
  return {
    CFDocument: held.document,
    CFItems: held.items.map(writeItem),
    CFAssociations: held.associations.map(writeAssociation),
    ...(Object.keys(held.definitions).length > 0 && { CFDefinitions: held.definitions }),
    ...(held.rubrics.length > 0 && { CFRubrics: held.rubrics }),
  }
}

function writeItem({ statement, code, itemType, notes, statusEndDate, rest }: ForeignItemData): JsonObject {
  return {
    ...rest,
    fullStatement: statement,
    ...(code !== null && { humanCodingScheme: code }),
    ...(itemType !== null && { CFItemType: itemType }),
    ...(notes !== null && { notes }),
    ...(statusEndDate !== null && { statusEndDate }),
  }
}

const writeAssociation = ({ type, sequenceNumber, rest }: ForeignAssociationData): JsonObject => ({
  ...rest,
  associationType: type,
  ...(sequenceNumber !== null && { sequenceNumber }),
})
