import type { Tx } from '@/lib/platform/db'
import type { Prisma, ResumeVersionWhy } from '@/prisma/generated/client'
import type { ResumeDocument } from '../model'
import { keepLimits } from './limits.shared'

/** Keeps a state of a résumé, and lets the oldest go beyond the fifty. @returns its number */
export async function writeVersion(
  tx: Tx,
  resume: { id: string; title: string; document: ResumeDocument },
  why: ResumeVersionWhy,
  now: Date,
): Promise<number> {
  const { _max } = await tx.resumeVersion.aggregate({ where: { resumeId: resume.id }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.resumeVersion.create({
    data: { resumeId: resume.id, number, title: resume.title, document: asJson(resume.document), why, createdAt: now },
    select: { number: true },
  })
  await tx.resumeVersion.deleteMany({ where: { resumeId: resume.id, number: { lte: number - keepLimits.versions } } })
  return number
}

/** A document in the type of a JSON column. */
export const asJson = (document: ResumeDocument): Prisma.InputJsonValue => document
