import { Prisma } from '@/prisma/generated/client'

/** The shapes of database errors differ between driver and engine versions, so they are read here and nowhere else. */
export const isUniqueViolation = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/** The database cannot be reached, or no connection came free in time. */
export const isUnreachable = (error: unknown) =>
  error instanceof Prisma.PrismaClientInitializationError ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024'].includes(error.code)) ||
  (error instanceof Error &&
    /ECONNREFUSED|timeout exceeded when trying to connect|Connection terminated/i.test(error.message))
