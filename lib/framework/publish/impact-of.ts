import type { Viewer } from '@/lib/access/viewer'
import { publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
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
  /** Roles about which, or about whose duties, something changes, by how much. */
  roles: { id: string; title: string; changes: number }[]
  /** Rows of the matrix in which a letter changes. */
  rows: { id: string; name: string; letters: number }[]
  /** Open postings that cite a role or a duty that changes, whatever older version they are pinned to. */
  postings: { count: number; first: AffectedPosting[] }
  /** Tailored résumés that speak for a duty that changes: how many, and nothing else of them. */
  tailored: { count: number }
}

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
    roles: affectedRoles(diff, published.document, draft.document),
    rows: affectedRows(diff),
    postings,
    tailored: { count: tailored },
  }
}

/** A role is affected by what changes about it, and by what changes about the duties that it has. */
function affectedRoles(
  { changes }: VersionDiff,
  before: FrameworkDocument,
  { roles }: FrameworkDocument,
): Impact['roles'] {
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
    return count === undefined ? [] : [{ id, title, changes: count }]
  })
}

function affectedRows({ changes }: VersionDiff): Impact['rows'] {
  const rows = new Map<string, { id: string; name: string; letters: number }>()
  for (const change of changes)
    if (change.kind === 'letter') {
      const { responsibility: id, responsibilityName: name } = change
      rows.set(id, { id, name, letters: (rows.get(id)?.letters ?? 0) + 1 })
    }
  return [...rows.values()]
}

/** By the version that each is pinned to: what changed for one may be what another has read already. */
async function affectedPostings(document: FrameworkDocument, now: Date): Promise<Impact['postings']> {
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
  }
}

async function affectedOf({ id, version }: { id: string; version: string }, document: FrameworkDocument, now: Date) {
  const pinned = await findFrameworkVersion(version)
  if (!pinned) return { count: 0, first: [] }
  const { roles, responsibilities } = citedInChanges(diffVersions(pinned.document, document))
  const rows = await db().$queryRaw<{ id: number; title: string; organisationName: string; count: bigint }[]>`
    select p.id, p.title, o.name as "organisationName", count(*) over () as count
    from "Posting" p join "Organisation" o on o.id = p."organisationId"
    where p."frameworkVersionId" = ${id}::uuid and p.status = 'published' and p."publishedAt" <= ${now}
      and (p."closesAt" is null or p."closesAt" > ${now})
      and (p."roleId" = any(${roles}) or exists (
        select from jsonb_array_elements(p.duties) duty where duty->>'responsibilityId' = any(${responsibilities})))
    order by p.id desc limit ${shown}`
  return {
    count: Number(rows[0]?.count ?? 0),
    first: rows.map(({ count: _, ...posting }): AffectedPosting => ({ ...posting, pinnedTo: version })),
  }
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
