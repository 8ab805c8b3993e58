import { stableUuid } from '@/lib/case/uuid'

const changedAt = '2024-03-01T10:00:00+00:00'
const idOf = (name: string) => stableUuid(`test:${name}`)

/** A package as tools write them, with the slips that they are known for: `items` of them, ten to a branch. */
export function aForeignPackage(items: number, name = 'document') {
  const document = idOf(name)
  const link = (name: string, kind = 'CFItems') => ({
    title: name,
    identifier: idOf(name),
    uri: `https://salt.example/uri/${kind}/${idOf(name)}`,
  })
  const CFDocumentURI = { ...link('document', 'CFDocuments'), identifier: document }
  const names = Array.from({ length: items }, (_, at) => `item ${at}`)
  return {
    CFDocument: {
      identifier: document.toUpperCase(),
      uri: `https://salt.example/uri/${document}`,
      creator: 'Example Council',
      title: 'Project skills',
      lastChangeDateTime: '2024-03-01T10:00:00',
      subject: 'Projects',
      adoptionStatus: 'Draft',
      statusStartDate: '2024-03-01T00:00:00+00:00',
      licenseURI: null,
      CFPackageURI: CFDocumentURI,
    },
    CFItems: names.map((name, at) => ({
      identifier: at % 7 === 0 ? idOf(name).toUpperCase() : idOf(name),
      uri: `https://salt.example/uri/${idOf(name)}`,
      fullStatement:
        at % 5 === 0 ? `<p>Plans the <b>work</b> of team ${at} &amp; says so.</p>` : `Plans the work of team ${at}.`,
      humanCodingScheme: `P.${at}`,
      CFItemType: at % 10 === 0 ? 'Cluster' : 'Skill',
      educationalLevel: '09',
      lastChangeDateTime: changedAt,
      CFDocumentURI,
    })),
    CFAssociations: [
      ...names.map((name, at) => ({
        identifier: idOf(`child ${name}`),
        uri: `https://salt.example/uri/${idOf(`child ${name}`)}`,
        associationType: 'isChildOf',
        originNodeURI: link(name),
        destinationNodeURI: at % 10 === 0 ? CFDocumentURI : link(`item ${at - (at % 10)}`),
        ...(at % 3 !== 0 && { sequenceNumber: at + 1 }),
        lastChangeDateTime: changedAt,
      })),
      {
        identifier: idOf('outside'),
        uri: 'https://salt.example/uri/outside',
        associationType: 'exactMatchOf',
        originNodeURI: link('item 1'),
        destinationNodeURI: { title: 'Elsewhere', identifier: 'X-17', uri: 'https://elsewhere.example/X-17' },
        lastChangeDateTime: changedAt,
      },
    ],
    CFDefinitions: { CFConcepts: [], CFSubjects: [], CFLicenses: [], CFItemTypes: [], CFAssociationGroupings: [] },
    CFRubrics: [],
  }
}
