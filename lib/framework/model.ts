import { z } from 'zod'

/**
 * The shape of one version of the framework document. Browser-safe. Every object is strict: a field nobody knows is
 * refused, so that a misspelt one cannot be lost in silence. What the shape cannot say (references, one accountable
 * role) is in rules.ts. Lengths here are only a ceiling against absurd files; empty texts are a rule's business, so that
 * they are reported together with everything else.
 */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
  .max(100)
const line = z.string().max(400, 'Keep it to 400 characters.')
const text = z.string().max(4000, 'Keep it to 4,000 characters.')
const list = <T extends z.ZodType>(item: T) => z.array(item).max(500, 'Keep it to 500 entries.')
const webAddress = z.url({ protocol: /^https?$/, error: 'Enter a web address.' }).max(2000)

export const raciLetters = ['R', 'A', 'C', 'I'] as const
export const raciLetterSchema = z.enum(raciLetters)
export type RaciLetter = z.infer<typeof raciLetterSchema>

export const levelNumbers = [1, 2, 3, 4, 5] as const
const levelNumberSchema = z.literal(levelNumbers)
export type LevelNumber = z.infer<typeof levelNumberSchema>

/** How often the duty belongs to the role. */
export const importances = ['core', 'common', 'occasional'] as const
export type Importance = (typeof importances)[number]

/** How much the role depends on the competency. */
const competencyImportances = ['essential', 'desirable'] as const
export type CompetencyImportance = (typeof competencyImportances)[number]

const versionNumber = z
  .string()
  .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'Use three numbers, such as 1.2.0.')
  .max(40)

/** What happens to an entry over the versions. Its id stays for ever; retired, it is no longer offered, only explained. */
const life = {
  retired: z.strictObject({ inVersion: versionNumber, replacedBy: id.optional() }).optional(),
  /** What it was called in earlier versions, latest last. */
  formerNames: list(line).optional(),
}

const levelSchema = z.strictObject({
  level: levelNumberSchema,
  name: line,
  description: text,
  autonomy: line,
  scope: line,
  /** Levels of responsibility in SFIA that this level is close to, 1 to 7. */
  sfiaLevels: list(z.int().min(1).max(7)),
})

const competencySchema = z.strictObject({
  id,
  name: line,
  category: line,
  type: z.enum(['Technical', 'Contextual', 'Behavioural']),
  description: text,
  /** What a person shows at each level. */
  levels: z.strictObject({ 1: text, 2: text, 3: text, 4: text, 5: text }),
  keywords: list(line),
  /** Keys of `references.<framework>.items`. */
  mappings: z.strictObject({ sfia: list(line), esco: list(line), onet: list(line) }),
  ...life,
})

const responsibilitySchema = z.strictObject({
  id,
  theme: line,
  name: line,
  /** One sentence in the imperative. */
  statement: text,
  /** What good looks like. */
  detail: text,
  competencies: list(id),
  /** Phrases in an advert or a résumé that speak for this responsibility. */
  evidence: list(line),
  /** A résumé line with [placeholders] to fill in. */
  exampleBullet: text,
  /** Real lines that show the responsibility done well. */
  exemplars: list(text).optional(),
  ...life,
})

const salarySchema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  region: z.string().regex(/^[A-Z]{2}$/, 'Enter the two letters of a country.'),
  /** ISO 4217; amounts are whole units of it for a year. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'Enter the three letters of a currency.'),
  average: z.number().positive().optional(),
  median: z.number().positive().optional(),
  low: z.number().positive().optional(),
  high: z.number().positive().optional(),
  /** The year that the figure is about; absent when the source does not say. */
  year: z.int().min(1990).max(2100).optional(),
  basis: text,
  source: text,
  sourceUrl: webAddress.optional(),
})

const roleSchema = z.strictObject({
  id,
  title: line,
  grade: z.int(),
  family: line,
  alternativeTitles: list(line),
  purpose: text,
  summary: text,
  /** A role or a governance role; null at the top. */
  reportsTo: id.nullable(),
  progressesTo: list(id),
  responsibilities: list(z.strictObject({ id, raci: raciLetterSchema, importance: z.enum(importances) })),
  competencies: list(z.strictObject({ id, level: levelNumberSchema, importance: z.enum(competencyImportances) })),
  requirements: z.strictObject({
    experience: text,
    /** The least that is asked for. */
    monthsOfExperience: z.int().min(0).max(600),
    education: text,
    certifications: list(line),
    tools: list(line),
  }),
  kpis: list(line),
  salary: list(salarySchema).optional(),
  /** Occupations of other classifications: codes of O*NET-SOC and ISCO-08, addresses in ESCO. */
  mappings: z.strictObject({
    onetSoc: list(z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'Use a code such as 13-1082.00.')),
    isco08: list(z.string().regex(/^\d{1,4}$/, 'Use a code of up to four figures.')),
    esco: list(webAddress),
  }),
  ...life,
})

const governanceRoleSchema = z.strictObject({ id, title: line, aka: list(line), description: text, ...life })

const raciRowSchema = z.strictObject({ responsibility: id, assignments: z.record(id, raciLetterSchema) })

const source = { title: line, publisher: line, url: webAddress, licence: text, relation: z.literal('isRelatedTo') }

/** Codes, labels and links only: no descriptive text of another framework is held. */
const referencesSchema = z.strictObject({
  note: text,
  sfia: z.strictObject({
    ...source,
    /** Address of one skill, with `{code}` where its code goes. */
    itemUrl: z.string().max(2000),
    items: z.record(line, z.strictObject({ name: line, levels: list(z.int().min(1).max(7)) })),
  }),
  esco: z.strictObject({ ...source, items: z.record(line, z.strictObject({ uri: webAddress.optional() })) }),
  onet: z.strictObject({ ...source, items: z.record(line, z.strictObject({ name: line })) }),
})

const definitionSchema = z.strictObject({ name: line, description: text })

export const frameworkSchema = z.strictObject({
  version: versionNumber,
  title: line,
  description: text,
  license: line,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Use a language tag such as en-GB.'),
  gradeScale: z.strictObject({ min: z.int(), max: z.int(), note: text }),
  raciDefinitions: z.strictObject({
    R: definitionSchema,
    A: definitionSchema,
    C: definitionSchema,
    I: definitionSchema,
  }),
  levels: list(levelSchema),
  competencies: list(competencySchema),
  responsibilities: list(responsibilitySchema),
  roles: list(roleSchema),
  governanceRoles: list(governanceRoleSchema),
  raci: list(raciRowSchema),
  references: referencesSchema,
})

/** The shape of one entry of each list, and of what the document says of itself. */
export const entrySchemas = {
  levels: levelSchema,
  competencies: competencySchema,
  responsibilities: responsibilitySchema,
  roles: roleSchema,
  governanceRoles: governanceRoleSchema,
  about: frameworkSchema.pick({
    title: true,
    description: true,
    license: true,
    language: true,
    gradeScale: true,
    raciDefinitions: true,
    references: true,
  }),
} as const

export type FrameworkDocument = z.infer<typeof frameworkSchema>
export type Level = z.infer<typeof levelSchema>
export type Role = z.infer<typeof roleSchema>
export type SalaryFigure = z.infer<typeof salarySchema>
