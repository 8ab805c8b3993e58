import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { dutySchema, type PostingInput } from './schema'

/** The columns that hold a posting's words. */
export const postingInputSelect = {
  roleId: true,
  title: true,
  description: true,
  duties: true,
  requirements: true,
  benefits: true,
  country: true,
  region: true,
  city: true,
  workMode: true,
  contractType: true,
  workingHours: true,
  sector: true,
  seniority: true,
  payMin: true,
  payMax: true,
  payCurrency: true,
  payPeriod: true,
  language: true,
  applyUrl: true,
  applyEmail: true,
  closesAt: true,
} as const satisfies Prisma.PostingSelect

type Row = Prisma.PostingGetPayload<{ select: typeof postingInputSelect }>

export const dutiesSchema = z.array(dutySchema)

/** The words of a stored posting in the shape in which they were written. */
export function readPostingInput(row: Row): PostingInput {
  return {
    roleId: row.roleId,
    title: row.title,
    description: row.description,
    duties: dutiesSchema.parse(row.duties),
    requirements: row.requirements,
    benefits: row.benefits,
    country: row.country,
    region: row.region,
    city: row.city,
    workMode: row.workMode,
    contractType: row.contractType,
    workingHours: row.workingHours,
    sector: row.sector,
    seniority: row.seniority,
    payMin: row.payMin?.toNumber() ?? null,
    payMax: row.payMax?.toNumber() ?? null,
    payCurrency: row.payCurrency,
    payPeriod: row.payPeriod,
    language: row.language,
    applyUrl: row.applyUrl,
    applyEmail: row.applyEmail,
    closesAt: row.closesAt,
  }
}
