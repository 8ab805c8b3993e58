import { z } from 'zod'

/**
 * The framework document: every field of the reference, and no other. Types and shapes only; what has to agree with what is
 * in rules.ts. Browser-safe.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const words = z.string().trim().min(1, 'must not be empty')
const semanticVersion = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a semantic version such as 1.0.0')

export const importances = ['core', 'common', 'occasional'] as const
export const raciLetters = ['R', 'A', 'C', 'I'] as const
const raciLetter = z.enum(raciLetters)

const levelSchema = z.strictObject({
  level: z.number().int().min(1).max(5),
  name: words,
  description: words,
  autonomy: words,
  scope: words,
  sfiaLevels: z.array(z.number().int().min(1).max(7)),
})

const competencySchema = z.strictObject({
  id,
  name: words,
  category: words,
  type: words,
  description: words,
  levels: z.strictObject({ 1: words, 2: words, 3: words, 4: words, 5: words }),
  keywords: z.array(words),
  mappings: z.strictObject({ sfia: z.array(words), esco: z.array(words), onet: z.array(words) }),
})

const responsibilitySchema = z.strictObject({
  id,
  theme: words,
  name: words,
  statement: words,
  detail: words,
  competencies: z.array(id).min(1, 'must name at least one competency'),
  evidence: z.array(words),
  exampleBullet: words,
})

const salarySchema = z.strictObject({
  region: words,
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  low: z.number().positive().optional(),
  average: z.number().positive().optional(),
  median: z.number().positive().optional(),
  high: z.number().positive().optional(),
  year: z.number().int().min(1990).max(2100).optional(),
  basis: words,
  source: words,
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
})

const roleSchema = z.strictObject({
  id,
  title: words,
  grade: z.number().int(),
  family: words,
  alternativeTitles: z.array(words),
  purpose: words,
  summary: words,
  reportsTo: id.nullable(),
  progressesTo: z.array(id),
  responsibilities: z.array(z.strictObject({ id, raci: raciLetter, importance: z.enum(importances) })),
  competencies: z.array(
    z.strictObject({ id, level: z.number().int().min(1).max(5), importance: z.enum(['essential', 'desirable']) }),
  ),
  requirements: z.strictObject({
    experience: words,
    monthsOfExperience: z.number().int().min(0),
    education: words,
    certifications: z.array(words),
    tools: z.array(words),
  }),
  kpis: z.array(words),
  salary: z.array(salarySchema).optional(),
  mappings: z.strictObject({ onetSoc: z.array(words), isco08: z.array(words), esco: z.array(words) }),
})

const governanceRoleSchema = z.strictObject({ id, title: words, aka: z.array(words), description: words })

const raciRowSchema = z.strictObject({ responsibility: id, assignments: z.record(id, raciLetter) })

const referenceItems = z.record(
  words,
  z.strictObject({ name: words.optional(), levels: z.array(z.number().int()).optional(), uri: z.url().optional() }),
)
const referenceSchema = z.strictObject({
  title: words,
  publisher: words,
  url: z.url(),
  itemUrl: words.optional(),
  licence: words,
  relation: words,
  items: referenceItems,
})

export const frameworkSchema = z.strictObject({
  version: semanticVersion,
  title: words,
  description: words,
  license: words,
  language: words,
  gradeScale: z.strictObject({ min: z.number().int(), max: z.number().int(), note: words }),
  raciDefinitions: z.strictObject({
    R: z.strictObject({ name: words, description: words }),
    A: z.strictObject({ name: words, description: words }),
    C: z.strictObject({ name: words, description: words }),
    I: z.strictObject({ name: words, description: words }),
  }),
  levels: z.array(levelSchema),
  competencies: z.array(competencySchema),
  responsibilities: z.array(responsibilitySchema),
  roles: z.array(roleSchema),
  governanceRoles: z.array(governanceRoleSchema),
  raci: z.array(raciRowSchema),
  references: z.strictObject({ note: words, sfia: referenceSchema, esco: referenceSchema, onet: referenceSchema }),
})

export type FrameworkDocument = z.infer<typeof frameworkSchema>
export type Level = z.infer<typeof levelSchema>
export type Competency = z.infer<typeof competencySchema>
export type Responsibility = z.infer<typeof responsibilitySchema>
export type Role = z.infer<typeof roleSchema>
export type GovernanceRole = z.infer<typeof governanceRoleSchema>
export type RaciRow = z.infer<typeof raciRowSchema>
export type RaciLetter = z.infer<typeof raciLetter>
export type Importance = (typeof importances)[number]
