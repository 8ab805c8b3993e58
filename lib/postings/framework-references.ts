import { findPublishedFramework } from '@/lib/framework/published-framework'
import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import type { PostingInput } from './schema'

/**
 * Proves that the role and the responsibilities exist in the published framework, which no foreign key can.
 * @returns the id of that version, to pin the posting to; null when no framework was imported yet
 * @throws DomainError invalid
 */
export async function checkFrameworkReferences(input: PostingInput): Promise<string | null> {
  const published = await findPublishedFramework()
  const roles = new Set(published?.document.roles.map((role) => role.id))
  const responsibilities = new Set(published?.document.responsibilities.map((responsibility) => responsibility.id))
  const fields: FieldProblems = {}
  if (input.roleId !== null && !roles.has(input.roleId)) fields.roleId = ['Choose a role of the framework.']
  for (const [index, duty] of input.duties.entries())
    if (duty.responsibilityId !== null && !responsibilities.has(duty.responsibilityId))
      fields[`duties.${index}.responsibilityId`] = ['Choose a responsibility of the framework.']
  if (Object.keys(fields).length > 0)
    throw new DomainError('invalid', 'The framework has no such role or responsibility.', fields)
  return published?.id ?? null
}
