import type { Viewer } from '@/lib/access/viewer'
import { publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { classifyDiff, type DiffClass } from '../diff/classify-diff.shared'
import { diffVersions } from '../diff/diff-versions.shared'
import { draftChangeLog } from '../diff/draft-change-log.shared'
import { citedInChanges } from '../diff/posting-changes.shared'
import type { VersionDiff } from '../diff/version-diff.shared'
import type { FrameworkDraft } from '../draft/find-draft'
import { noDraft } from '../draft/lock-draft'
import { requireEditor } from '../draft/require-editor'
import type { FrameworkDocument } from '../model'
import { findFrameworkVersion, findPublishedFramework } from '../published-framework'

export interface Impact {
  diff: VersionDiff
  class: DiffClass
  /** To begin the change log from. */
  changeLog: string
  /** Roles about which, or about whose duties, something changes, by how much, with the affected postings written for each. */
  roles: AffectedEntry[]
  /** Rows of the matrix in which a letter changes, with the affected postings that have the duty. */
  rows: AffectedEntry[]
  /** Duties about which something changes, likewise. */
  duties: AffectedEntry[]
  /** Open postings that cite a role or a duty that changes, whatever older version they are pinned to. */
  postings: { count: number; first: AffectedPosting[] }
  /** Tailored résumés that speak for a duty that changes: how many, and nothing else of them. */
  tailored: { count: number }
}

export interface AffectedEntry {
  id: string
  name: string
  changes: number
  /** Of the affected postings. */
  postings: number
}
type ChangedEntry = Omit<AffectedEntry, 'postings'>

export interface AffectedPosting {
  id: number
  title: string
  organisationName: string
  pinnedTo: string
}

const shown = 50
const mostVersions = 20

/**
 * What publishing the draft would touch. Nothing of it is rewritten: postings and tailored résumés stay with the version
 * that they are pinned to, and the employers are asked.
 * @throws DomainError forbidden; not-found when nothing is published
 */
export async function impactOf(viewer: Viewer, { draft, now }: { draft: FrameworkDraft; now: Date }): Promise<Impact> {
  requireEditor(viewer, 'framework.draft')
  const published = await findPublishedFramework()
  if (!published) throw noDraft()
  const diff = diffVersions(published.document, draft.document)
  const [postings, tailored] = await Promise.all([affectedPostings(draft.document, now), countTailored(diff)])
  return {
    diff,
    class: classifyDiff(diff),
    changeLog: draftChangeLog(diff),
    roles: withPostings(affectedRoles(diff, published.document, draft.document), postings.byRole),
    rows: withPostings(affectedRows(diff), postings.byDuty),
    duties: withPostings(affectedDuties(diff), postings.byDuty),
    postings: { count: postings.count, first: postings.first },
    tailored: { count: tailored },
  }
}

const withPostings = (entries: ChangedEntry[], postings: ReadonlyMap<string, number>): AffectedEntry[] =>
  entries.map((entry) => ({ ...entry, postings: postings.get(entry.id) ?? 0 }))

/** A role is affected by what changes about it, and by what changes about the duties that it has. */
function affectedRoles(
  { changes }: VersionDiff,
  before: FrameworkDocument,
  { roles }: FrameworkDocument,
): ChangedEntry[] {
  const rolesWith = (duty: string) =>
    before.roles.flatMap(({ id, responsibilities }) => (responsibilities.some((one) => one.id === duty) ? [id] : []))
  const counts = new Map<string, number>()
  const rolesOf = (change: VersionDiff['changes'][number]): string[] => {
    if ('role' in change) return [change.role]
    if (!('id' in change)) return []
    if (change.collection === 'roles') return [change.id]
    return change.collection === 'responsibilities' && change.kind !== 'added' ? rolesWith(change.id) : []
  }
  for (const id of changes.flatMap(rolesOf)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return roles.flatMap(({ id, title }) => {
    const count = counts.get(id)
    return count === undefined ? [] : [{ id, name: title, changes: count }]
  })
}

function affectedRows({ changes }: VersionDiff): ChangedEntry[] {
  const rows = new Map<string, ChangedEntry>()
  for (const change of changes)
    if (change.kind === 'letter') {
      const { responsibility: id, responsibilityName: name } = change
      rows.set(id, { id, name, changes: (rows.get(id)?.changes ?? 0) + 1 })
    }
  return [...rows.values()]
}

function affectedDuties({ changes }: VersionDiff): ChangedEntry[] {
  const duties = new Map<string, ChangedEntry>()
  for (const change of changes)
    if ('id' in change && 'collection' in change && change.collection === 'responsibilities' && change.kind !== 'added')
      duties.set(change.id, { id: change.id, name: change.name, changes: (duties.get(change.id)?.changes ?? 0) + 1 })
  return [...duties.values()]
}

interface AffectedPostings {
  count: number
  first: AffectedPosting[]
  byRole: Map<string, number>
  byDuty: Map<string, number>
}

/** By the version that each is pinned to: what changed for one may be what another has read already. */
async function affectedPostings(document: FrameworkDocument, now: Date): Promise<AffectedPostings> {
  const pinned = await db().posting.groupBy({
    by: ['frameworkVersionId'],
    where: { AND: [publicPostings(now), { frameworkVersionId: { not: null } }] },
    orderBy: { frameworkVersionId: 'desc' },
    take: mostVersions,
  })
  const ids = pinned.flatMap(({ frameworkVersionId }) => frameworkVersionId ?? [])
  const versions = await db().frameworkVersion.findMany({
    where: { id: { in: ids } },
    take: mostVersions,
    select: { id: true, version: true },
  })
  const parts = await Promise.all(versions.map((version) => affectedOf(version, document, now)))
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    first: parts
      .flatMap(({ first }) => first)
      .sort((a, b) => b.id - a.id)
      .slice(0, shown),
    byRole: sumOf(parts.map(({ byRole }) => byRole)),
    byDuty: sumOf(parts.map(({ byDuty }) => byDuty)),
  }
}

async function affectedOf(
  { id, version }: { id: string; version: string },
  document: FrameworkDocument,
  now: Date,
): Promise<AffectedPostings> {
  const pinned = await findFrameworkVersion(version)
  if (!pinned) return { count: 0, first: [], byRole: new Map(), byDuty: new Map() }
  const { roles, responsibilities } = citedInChanges(diffVersions(pinned.document, document))
  const affected = Prisma.sql`
    from "Posting" p
    where p."frameworkVersionId" = ${id}::uuid and p.status = 'published' and p."publishedAt" <= ${now}
      and (p."closesAt" is null or p."closesAt" > ${now})
      and (p."roleId" = any(${roles}) or exists (
        select from jsonb_array_elements(p.duties) duty where duty->>'responsibilityId' = any(${responsibilities})))`
  const [first, counts] = await Promise.all([
    db().$queryRaw<{ id: number; title: string; organisationName: string }[]>`
      select a.id, a.title, o.name as "organisationName"
      from (select p.id, p.title, p."organisationId" ${affected} order by p.id desc limit ${shown}) a
      join "Organisation" o on o.id = a."organisationId" order by a.id desc`,
    db().$queryRaw<{ of: 'all' | 'role' | 'duty'; id: string | null; count: bigint }[]>`
      with affected as (select p.id, p."roleId", p.duties ${affected})
      select 'all' as of, null as id, count(*) as count from affected
      union all select 'role', "roleId", count(*) from affected where "roleId" is not null group by "roleId"
      union all select 'duty', duty->>'responsibilityId', count(distinct affected.id)
        from affected, jsonb_array_elements(affected.duties) duty
        where duty->>'responsibilityId' is not null group by duty->>'responsibilityId'`,
  ])
  const by = (of: 'role' | 'duty') =>
    new Map(counts.flatMap((row) => (row.of === of && row.id !== null ? [[row.id, Number(row.count)] as const] : [])))
  return {
    count: Number(counts.find(({ of }) => of === 'all')?.count ?? 0),
    first: first.map((posting) => ({ ...posting, pinnedTo: version })),
    byRole: by('role'),
    byDuty: by('duty'),
  }
}

function sumOf(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [id, count] of maps.flatMap((map) => [...map])) sums.set(id, (sums.get(id) ?? 0) + count)
  return sums
}

/** What evidences a duty is read from its words, and what counts from the role: both move the coverage. */
async function countTailored({ changes }: VersionDiff): Promise<number> {
  const duties = changes.flatMap((change) =>
    'collection' in change && change.collection === 'responsibilities' && 'id' in change && change.kind !== 'added'
      ? [change.id]
      : [],
  )
  const roles = changes.flatMap((change) => {
    if (change.kind === 'importance' || change.kind === 'letter') return [change.role]
    return change.kind === 'retired' && change.collection === 'roles' ? [change.id] : []
  })
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from "TailoredResume" t where t."roleId" = any(${roles}) or exists (
      select from jsonb_array_elements(t.duties) duty where duty->>'id' = any(${duties}))`
  return Number(row?.count ?? 0)
}
