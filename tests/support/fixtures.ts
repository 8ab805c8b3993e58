import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { system, type Viewer } from '@/lib/access/viewer'
import { importFramework } from '@/lib/framework/import-framework'
import { createOrganisation } from '@/lib/organisations/create-organisation'
import { db } from '@/lib/platform/db'
import type { PostingInputRaw } from '@/lib/postings/parse-posting-input'

export const now = new Date('2026-11-25T12:00:00Z')

export const referenceFramework = () => JSON.parse(readFileSync('prisma/reference/framework.json', 'utf8'))

export const publishReference = () => importFramework(system, referenceFramework(), { now })

export async function anOrganisation(name = 'Example Water') {
  const { organisationId } = await createOrganisation(system, {
    slug: `org-${randomUUID()}`,
    name,
    sector: 'Water',
    country: 'GB',
  })
  return organisationId
}

/** A person in the database: quick, since most tests need somebody and not a password. */
export async function aPerson(kind: 'candidate' | 'hirer' | 'editor' | 'operator', organisationIds: string[] = []) {
  const { id } = await db().user.create({
    data: { email: `${randomUUID()}@example.org`, name: 'Somebody', kind, passwordHash: 'none' },
    select: { id: true },
  })
  for (const organisationId of organisationIds)
    await db().membership.create({ data: { userId: id, organisationId }, select: { userId: true } })
  return (kind === 'hirer' ? { kind, userId: id, organisationIds } : { kind, userId: id }) as Exclude<
    Viewer,
    { kind: 'visitor' | 'system' }
  >
}

/** A posting that may be published. */
export const wholePosting = (over: Partial<PostingInputRaw> = {}): PostingInputRaw => ({
  roleId: 'pmo-analyst',
  title: 'PMO Analyst',
  description:
    'The delivery office turns reports from thirty projects into advice that directors can act on, month after month.',
  duties: [{ text: 'Keep the RAID log honest.', responsibilityId: 'run-status-reporting', importance: 'core' }],
  requirements: ['Two years in a project office'],
  country: 'GB',
  city: 'Leeds',
  workMode: 'hybrid',
  contractType: 'permanent',
  sector: 'Water',
  payMin: 42_000,
  payMax: 48_500,
  payCurrency: 'GBP',
  payPeriod: 'year',
  applyEmail: 'jobs@example.org',
  closesAt: new Date('2026-12-20T23:59:00Z'),
  ...over,
})
