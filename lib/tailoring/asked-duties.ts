import type { Viewer } from '@/lib/access/viewer'
import type { PublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import type { AskedDuty } from './cover-duties'

/** What a copy is tailored for: a role of the framework, or an open posting. */
export type Target = { roleId: string } | { postingId: number }
export type Asked = { title: string; roleId: string | null; postingId: number | null; duties: AskedDuty[] }

/**
 * The duties that a role or a posting asks for, in the words of this framework version. A posting whose duties are tied to
 * none of them asks for those of its role.
 * @throws DomainError not-found, invalid when nothing is asked for that a line could evidence
 */
export async function askedDuties(
  viewer: Viewer,
  target: Target,
  framework: PublishedFramework,
  now: Date,
): Promise<Asked> {
  if ('roleId' in target) {
    const role = framework.current.roles.find(({ id }) => id === target.roleId)
    if (!role) throw new DomainError('not-found', 'There is no such role in the framework.')
    return { title: role.title, roleId: role.id, postingId: null, duties: dutiesOfRole(framework, role.id) }
  }
  const posting = await findShownPosting(viewer, target.postingId, now)
  if (!posting?.isPublic) throw new DomainError('not-found', 'This job is no longer open.')
  const known = new Set(framework.current.responsibilities.map(({ id }) => id))
  const tied = new Map<string, AskedDuty>()
  for (const { responsibilityId: id, importance } of posting.duties)
    if (id && known.has(id) && !tied.has(id)) tied.set(id, { id, importance })
  const duties = tied.size > 0 ? [...tied.values()] : dutiesOfRole(framework, posting.roleId)
  if (duties.length === 0)
    throw new DomainError('invalid', 'This job is tied to no duty of the framework. Tailor for a role instead.')
  return { title: posting.title, roleId: null, postingId: posting.id, duties }
}

function dutiesOfRole({ current }: PublishedFramework, roleId: string | null): AskedDuty[] {
  const role = current.roles.find(({ id }) => id === roleId)
  return role?.responsibilities.map(({ id, importance }) => ({ id, importance })) ?? []
}
