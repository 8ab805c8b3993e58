import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { asV1p0 } from '../as-v1p0'
import { casePackageSchema } from '../schema'
import { stableUuid } from '../uuid'
import { casePackage } from './case-package'

const publishedAt = new Date('2026-11-25T08:00:00Z')
const base = 'https://example.org/ims/case/v1p1'
const made = (successor: Parameters<typeof casePackage>[0]['successor'] = null) =>
  casePackage({ document: referenceFramework(), publishedAt, successor }, base)

it('makes the identifier that the standard for such identifiers gives as its example', () => {
  const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex')
  expect(stableUuid('www.example.com', dns)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('says all of the reference framework in the strict shape of the standard', () => {
  const framework = referenceFramework()
  const { CFItems = [], CFAssociations = [], CFRubrics = [] } = casePackageSchema.parse(made())
  const count = (type: string) => CFItems.filter(({ CFItemType }) => CFItemType === type).length
  expect(count('Competency')).toBe(framework.competencies.length)
  expect(count('Competency Level')).toBe(5 * framework.competencies.length)
  expect(count('Responsibility')).toBe(framework.responsibilities.length)
  expect(count('Role') + count('Governance Role')).toBe(framework.roles.length + framework.governanceRoles.length)
  expect(CFRubrics[0]?.CFRubricCriteria).toHaveLength(framework.competencies.length)
  const letters = CFAssociations.filter(({ associationType }) => associationType.startsWith('ext:raci.'))
  expect(letters).toHaveLength(framework.raci.reduce((sum, row) => sum + Object.keys(row.assignments).length, 0))
  expect(CFAssociations.filter(({ associationType }) => associationType === 'ext:requiresCompetency')).toHaveLength(
    framework.roles.reduce((sum, role) => sum + role.competencies.length, 0),
  )
})

it('gives every object an identifier of its own, and every item one parent that is there', () => {
  const { CFDocument, CFItems = [], CFAssociations = [] } = made()
  const items = new Set(CFItems.map(({ identifier }) => identifier))
  expect(items.size).toBe(CFItems.length)
  expect(new Set(CFAssociations.map(({ identifier }) => identifier)).size).toBe(CFAssociations.length)
  const children = CFAssociations.filter(({ associationType }) => associationType === 'isChildOf')
  expect(children.map(({ originNodeURI }) => originNodeURI.identifier).sort()).toEqual([...items].sort())
  for (const { destinationNodeURI } of children)
    expect(items.has(destinationNodeURI.identifier) || destinationNodeURI.identifier === CFDocument.identifier).toBe(
      true,
    )
})

it('keeps the identifiers of items from version to version, and leads on from a version that was replaced', () => {
  const framework = { ...referenceFramework(), version: '2.0.0' }
  const next = casePackage({ document: framework, publishedAt, successor: null }, base)
  const old = made({ version: '2.0.0', title: framework.title, publishedAt: new Date('2027-01-02T00:00:00Z') })
  expect(old.CFItems?.map(({ identifier }) => identifier)).toEqual(next.CFItems?.map(({ identifier }) => identifier))
  expect(old.CFDocument).toMatchObject({ adoptionStatus: 'Deprecated', statusEndDate: '2027-01-02' })
  expect(old.CFAssociations?.at(-1)).toMatchObject({
    associationType: 'replacedBy',
    originNodeURI: { identifier: old.CFDocument.identifier },
    destinationNodeURI: { identifier: next.CFDocument.identifier },
  })
})

it('leads on from an entry that is out of use', () => {
  const framework = referenceFramework()
  const [first, second] = framework.governanceRoles
  if (!first || !second) throw new Error('The reference has fewer than two governance roles.')
  first.retired = { inVersion: '1.0.0', replacedBy: second.id }
  const { CFItems = [], CFAssociations = [] } = casePackageSchema.parse(
    casePackage({ document: framework, publishedAt, successor: null }, base),
  )
  const item = CFItems.find(({ humanCodingScheme }) => humanCodingScheme === first.id)
  expect(item?.extensions).toEqual({ retiredInVersion: '1.0.0' })
  const heir = CFItems.find(({ humanCodingScheme }) => humanCodingScheme === second.id)
  expect(CFAssociations.filter(({ associationType }) => associationType === 'replacedBy')).toMatchObject([
    { originNodeURI: { identifier: item?.identifier }, destinationNodeURI: { identifier: heir?.identifier } },
  ])
})

it('leaves out of version 1.0 what that version does not know', () => {
  const older = asV1p0(made())
  expect(JSON.stringify(older)).not.toMatch(/"extensions"|"targetType"|"caseVersion"|"ext:/)
  expect(older.CFAssociations?.find(({ originNodeURI }) => originNodeURI.title === 'PMO Analyst')).toMatchObject({
    associationType: expect.stringMatching(/^is|^precedes/),
  })
})
