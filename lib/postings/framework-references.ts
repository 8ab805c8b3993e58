import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import { findPinnedFramework } from './pinned-framework'
import type { PostingInput } from './schema'

/**
 * Proves that the role and the responsibilities exist in the framework version of the posting, which no foreign key can.
 * @param cited what the posting says already: it may go on citing what was retired, and nobody may begin to
 * @returns the id of that version, to pin the posting to; null when no framework was imported yet
 * @throws DomainError invalid
 */
export async function checkFrameworkReferences(
  input: PostingInput,
  pinned: string | null,
  cited: Pick<PostingInput, 'roleId' | 'duties'> | null = null,
): Promise<string | null> {
  const framework = await findPinnedFramework(pinned)
  const known = (list: 'roles' | 'responsibilities', kept: readonly (string | null)[]) =>
    new Set([
      ...(framework?.current[list].map(({ id }) => id) ?? []),
      ...(framework?.document[list].map(({ id }) => id) ?? []).filter((id) => kept.includes(id)),
    ])
  const roles = known('roles', [cited?.roleId ?? null])
  const responsibilities = known('responsibilities', cited?.duties.map((duty) => duty.responsibilityId) ?? [])
  const fields: FieldProblems = {}
  if (input.roleId !== null && !roles.has(input.roleId)) fields.roleId = ['Choose a role of the framework.']
  for (const [index, duty] of input.duties.entries())
    if (duty.responsibilityId !== null && !responsibilities.has(duty.responsibilityId))
      fields[`duties.${index}.responsibilityId`] = ['Choose a responsibility of the framework.']
  if (Object.keys(fields).length > 0)
    throw new DomainError('invalid', 'The framework has no such role or responsibility.', fields)
  return framework?.id ?? null
}
