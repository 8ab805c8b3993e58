import { z } from 'zod'
import { frameworkSchema } from '@/lib/framework/model'
import {
  contractTypes,
  importances,
  ir35Statuses,
  payPeriods,
  securityClearances,
  seniorities,
  workingHours,
  workModes,
} from '@/lib/postings/schema'

/** What the public interface answers. Every answer goes through its schema, and the description is made from the same. */
const moment = z.iso.datetime()
const address = z.url()
const { roles, competencies, responsibilities, levels, governanceRoles, raci, raciDefinitions } = frameworkSchema.shape

const paySchema = z
  .strictObject({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().meta({ description: 'ISO 4217' }),
    period: z.enum(payPeriods),
  })
  .meta({ id: 'Pay' })

const summary = {
  id: z.int().positive(),
  url: address.meta({ description: 'The page of the job, where people apply.' }),
  title: z.string(),
  employer: z.strictObject({ name: z.string(), slug: z.string() }),
  role: z.string().nullable().meta({ description: 'Id of the role of the framework.' }),
  country: z.string().meta({ description: 'ISO 3166-1 alpha-2' }),
  city: z.string().nullable(),
  workMode: z.enum(workModes),
  contract: z.enum(contractTypes),
  seniority: z.enum(seniorities).nullable(),
  pay: paySchema.nullable().meta({ description: 'As the employer states it; null: not stated.' }),
  publishedAt: moment,
  updatedAt: moment,
  closesAt: moment.nullable(),
  imported: z.boolean().meta({ description: 'Taken over from another source.' }),
}

export const jobSummary = z.strictObject(summary).meta({ id: 'JobSummary' })

export const job = z
  .strictObject({
    ...summary,
    region: z.string().nullable(),
    hours: z.enum(workingHours),
    sector: z.string(),
    visaSponsorship: z
      .boolean()
      .nullable()
      .meta({ description: 'Null: the posting does not say; so with the next two.' }),
    securityClearance: z.enum(securityClearances).nullable(),
    ir35: z.enum(ir35Statuses).nullable(),
    language: z.string(),
    description: z.string().meta({ description: 'Plain text, a blank line between paragraphs.' }),
    duties: z.array(
      z.strictObject({ text: z.string(), responsibility: z.string().nullable(), importance: z.enum(importances) }),
    ),
    requirements: z.array(z.string()),
    benefits: z.array(z.string()),
    applyUrl: address.nullable().meta({ description: 'Null: the page of the job says how to apply.' }),
    frameworkVersion: z.string().nullable(),
  })
  .meta({ id: 'Job' })

export const jobList = z
  .strictObject({
    total: z.strictObject({
      value: z.int(),
      relation: z.enum(['exact', 'approx']).meta({ description: 'approx: from a sample, good for two figures.' }),
    }),
    page: z.int(),
    size: z.int(),
    lastPage: z.int(),
    next: address.nullable(),
    previous: address.nullable(),
    corrected: z.array(z.strictObject({ from: z.string(), to: z.array(z.string()) })),
    relaxed: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Nothing had all the words: these were kept. Null: all were.' }),
    counts: z.record(z.string(), z.array(z.strictObject({ value: z.string(), count: z.int() }))),
    jobs: z.array(jobSummary),
  })
  .meta({ id: 'JobList' })

const version = { frameworkVersion: z.string(), licence: z.string() }

export const roleList = z
  .strictObject({
    ...version,
    roles: z.array(
      z.strictObject({
        id: z.string(),
        url: address,
        title: z.string(),
        family: z.string(),
        grade: z.int(),
        summary: z.string(),
        openJobs: z.int(),
      }),
    ),
  })
  .meta({ id: 'RoleList' })

export const roleAnswer = z
  .strictObject({ ...version, url: address, openJobs: z.int(), role: roles.element.meta({ id: 'Role' }) })
  .meta({ id: 'RoleAnswer' })

export const frameworkAnswer = z
  .strictObject({
    ...version,
    url: address,
    title: z.string(),
    description: z.string(),
    language: z.string(),
    publishedAt: moment,
    contentHash: z.string().meta({ description: 'SHA-256 of the canonical JSON of the version.' }),
    counts: z.strictObject({ roles: z.int(), competencies: z.int(), responsibilities: z.int() }),
    levels,
  })
  .meta({ id: 'Framework' })

export const competencyList = z.strictObject({ ...version, levels, competencies }).meta({ id: 'CompetencyList' })
export const responsibilityList = z.strictObject({ ...version, responsibilities }).meta({ id: 'ResponsibilityList' })
export const matrix = z
  .strictObject({
    ...version,
    definitions: raciDefinitions,
    roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    governanceRoles,
    rows: raci,
  })
  .meta({ id: 'Matrix' })

export const problemAnswer = z
  .strictObject({
    type: address,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.strictObject({ name: z.string(), messages: z.array(z.string()) })).optional(),
  })
  .meta({ id: 'Problem' })
