import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      // node-postgres waits for ever by default: a silent server would hang every request.
      connectionTimeoutMillis: 2000,
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 10_000,
    }),
  })
}

// One client for the process, also when the development server reloads this module.
const held = globalThis as { rolecharterDb?: ReturnType<typeof connect> }

/** The Prisma client, opened on first use so that a build needs no database. */
export function db() {
  held.rolecharterDb ??= connect()
  return held.rolecharterDb
}

/** What a function takes that may run inside somebody else's transaction. */
export type Tx = Parameters<Parameters<ReturnType<typeof connect>['$transaction']>[0]>[0]

/** Closes the pool: for commands and tests, which must end. */
export async function closeDb() {
  await held.rolecharterDb?.$disconnect()
  held.rolecharterDb = undefined
}
