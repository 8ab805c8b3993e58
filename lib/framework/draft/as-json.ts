import type { Prisma } from '@/prisma/generated/client'

/** A document or a list of edits in the type of a JSON column: only its optional fields keep the types from seeing it. */
export const asJson = (value: object) => value as unknown as Prisma.InputJsonValue
