import { z } from 'zod'

/**
 * A CASE package as it is given out: version 1.1 of the standard, strict. What is read from others is judged more kindly
 * (read-package.ts), and is brought into this shape.
 */
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The types of association that the standard names. Another one starts with `ext:`. */
const associationTypes = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
] as const

const identifier = z.string().regex(uuidPattern)
const uri = z.url()
const lastChangeDateTime = z.iso.datetime({ offset: true })
const date = z.iso.date()
const texts = z.array(z.string())
const extensions = z.record(z.string(), z.json())
const head = { identifier, uri, lastChangeDateTime }

const linkSchema = z.strictObject({ title: z.string(), identifier, uri })
const targetType = z.union([z.literal('CASE'), z.string().regex(/^ext:[a-zA-Z0-9._-]+$/)])
const nodeLinkSchema = z.strictObject({
  title: z.string(),
  identifier: z.string(),
  uri,
  targetType: targetType.optional(),
})

const documentSchema = z.strictObject({
  ...head,
  creator: z.string(),
  title: z.string(),
  frameworkType: z.string().optional(),
  caseVersion: z.literal('1.1').optional(),
  officialSourceURL: uri.optional(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  subject: texts.optional(),
  subjectURI: z.array(linkSchema).optional(),
  language: z.string().optional(),
  version: z.string().optional(),
  adoptionStatus: z.string().optional(),
  statusStartDate: date.optional(),
  statusEndDate: date.optional(),
  licenseURI: linkSchema.optional(),
  notes: z.string().optional(),
  extensions: extensions.optional(),
})

const itemSchema = z.strictObject({
  ...head,
  fullStatement: z.string(),
  alternativeLabel: z.string().optional(),
  CFItemType: z.string().optional(),
  CFItemTypeURI: linkSchema.optional(),
  humanCodingScheme: z.string().optional(),
  listEnumeration: z.string().optional(),
  abbreviatedStatement: z.string().optional(),
  conceptKeywords: texts.optional(),
  conceptKeywordsURI: linkSchema.optional(),
  notes: z.string().optional(),
  subject: texts.optional(),
  subjectURI: z.array(linkSchema).optional(),
  language: z.string().optional(),
  educationLevel: texts.optional(),
  licenseURI: linkSchema.optional(),
  statusStartDate: date.optional(),
  statusEndDate: date.optional(),
  extensions: extensions.optional(),
})

const associationSchema = z.strictObject({
  ...head,
  associationType: z.union([z.enum(associationTypes), z.string().regex(/^ext:[a-zA-Z0-9._-]+$/)]),
  sequenceNumber: z.int32().optional(),
  originNodeURI: nodeLinkSchema,
  destinationNodeURI: nodeLinkSchema,
  CFAssociationGroupingURI: linkSchema.optional(),
  notes: z.string().optional(),
  extensions: extensions.optional(),
})

const definition = { ...head, title: z.string(), description: z.string().optional(), extensions: extensions.optional() }
const definitionsSchema = z.strictObject({
  CFConcepts: z
    .array(z.strictObject({ ...definition, keywords: z.string().optional(), hierarchyCode: z.string() }))
    .optional(),
  CFSubjects: z.array(z.strictObject({ ...definition, hierarchyCode: z.string() })).optional(),
  CFLicenses: z.array(z.strictObject({ ...definition, licenseText: z.string() })).optional(),
  CFItemTypes: z
    .array(
      z.strictObject({
        ...definition,
        description: z.string(),
        hierarchyCode: z.string(),
        typeCode: z.string().optional(),
      }),
    )
    .optional(),
  CFAssociationGroupings: z.array(z.strictObject(definition)).optional(),
  extensions: extensions.optional(),
})

const criterionLevelSchema = z.strictObject({
  ...head,
  description: z.string().optional(),
  quality: z.string().optional(),
  score: z.number().optional(),
  feedback: z.string().optional(),
  position: z.int32().optional(),
  rubricCriterionId: identifier.optional(),
  extensions: z.array(extensions).optional(),
})

const criterionSchema = z.strictObject({
  ...head,
  category: z.string().optional(),
  description: z.string().optional(),
  CFItemURI: linkSchema.optional(),
  weight: z.number().optional(),
  position: z.int32().optional(),
  rubricId: identifier.optional(),
  CFRubricCriterionLevels: z.array(criterionLevelSchema).optional(),
  extensions: extensions.optional(),
})

const rubricSchema = z.strictObject({
  ...head,
  title: z.string().optional(),
  description: z.string().optional(),
  CFRubricCriteria: z.array(criterionSchema).optional(),
  extensions: extensions.optional(),
})

export const casePackageSchema = z.strictObject({
  CFDocument: documentSchema,
  CFItems: z.array(itemSchema).optional(),
  CFAssociations: z.array(associationSchema).optional(),
  CFDefinitions: definitionsSchema.optional(),
  CFRubrics: z.array(rubricSchema).optional(),
  extensions: extensions.optional(),
})

export type CasePackage = z.infer<typeof casePackageSchema>
export type CaseDocument = z.infer<typeof documentSchema>
export type CaseItem = z.infer<typeof itemSchema>
export type CaseAssociation = z.infer<typeof associationSchema>
export type CaseDefinitions = z.infer<typeof definitionsSchema>
export type CaseRubric = z.infer<typeof rubricSchema>
export type CaseLink = z.infer<typeof linkSchema>
