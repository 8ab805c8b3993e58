import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { system } from '@/lib/access/viewer'
import { createAccount } from '@/lib/accounts/create-account'
import { addMember } from '@/lib/organisations/create-organisation'
import { db } from '@/lib/platform/db'

const kinds = ['candidate', 'hirer', 'editor', 'operator'] as const

const demoAccountsSchema = z.array(z.object({ kind: z.enum(kinds), email: z.string(), password: z.string() }))
type DemoAccount = z.output<typeof demoAccountsSchema>[number]

const fileOf = (dataDir: string) => path.join(dataDir, 'demo-accounts.json')

function readDemoAccounts(dataDir: string): DemoAccount[] {
  return existsSync(fileOf(dataDir)) ? demoAccountsSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))) : []
}

/** Readable by its owner only, and whole at every moment. */
function writeDemoAccounts(dataDir: string, accounts: DemoAccount[]) {
  mkdirSync(dataDir, { recursive: true })
  const partial = `${fileOf(dataDir)}.${process.pid}`
  writeFileSync(partial, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, fileOf(dataDir))
}

/**
 * One account of each kind, each with a password of its own that only `demo-accounts.json` in the data directory knows.
 * An account that is there already keeps its password.
 * @param employerId the organisation that the hirer writes postings for
 * @returns how many were new
 */
export async function plantDemoAccounts(dataDir: string, employerId: string): Promise<number> {
  let planted = 0
  for (const kind of kinds) {
    const email = `${kind}@example.org`
    const user = await db().user.findUnique({
      where: { email },
      select: { id: true, memberships: { select: { organisationId: true }, take: 100 } },
    })
    const userId = user?.id ?? (await openDemoAccount(dataDir, kind, email))
    if (!user) planted += 1
    if (kind === 'hirer' && !user?.memberships.some(({ organisationId }) => organisationId === employerId))
      await addMember(system, { organisationId: employerId, userId })
  }
  return planted
}

async function openDemoAccount(dataDir: string, kind: DemoAccount['kind'], email: string) {
  const password = randomBytes(12).toString('base64url')
  // The file comes first: a password that nobody can read would lock the account for ever.
  const others = readDemoAccounts(dataDir).filter((account) => account.email !== email)
  writeDemoAccounts(dataDir, [...others, { kind, email, password }])
  const { userId } = await createAccount(system, { kind, email, password, name: `Demo ${kind}` })
  return userId
}
