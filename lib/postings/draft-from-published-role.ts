import { findPublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { draftFromRole } from './draft-from-role'
import type { PostingInputRaw } from './parse-posting-input'

/** A first draft from a role of the published framework. @throws DomainError invalid for a role that it does not have */
export async function draftFromPublishedRole(
  roleId: string,
  organisation: { sector: string; country: string },
): Promise<PostingInputRaw> {
  const published = await findPublishedFramework()
  const role = published?.current.roles.find((candidate) => candidate.id === roleId)
  if (!published || !role)
    throw new DomainError('invalid', 'Choose the role profile to start from.', { roleId: ['Choose a role profile.'] })
  const statements = new Map(published.current.responsibilities.map(({ id, statement }) => [id, statement]))
  return draftFromRole(role, statements, organisation)
}
