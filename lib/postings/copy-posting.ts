import type { Viewer } from '@/lib/access/viewer'
import { createPosting } from './create-posting'
import { loadEditablePosting } from './load-editable-posting'
import { findPinnedFramework } from './pinned-framework'

/**
 * A new draft that says what this posting says, without its dates. It is pinned to the framework that is published now: a
 * duty whose responsibility was retired since keeps its words and loses its tie, and so does the role.
 * @returns the number and revision of the draft
 * @throws DomainError not-found, forbidden, invalid
 */
export async function copyPosting(viewer: Viewer, postingId: number): Promise<{ postingId: number; revision: number }> {
  const { organisationId, input } = await loadEditablePosting(viewer, postingId)
  const framework = await findPinnedFramework(null)
  const roles = new Set(framework?.current.roles.map(({ id }) => id))
  const responsibilities = new Set(framework?.current.responsibilities.map(({ id }) => id))
  return createPosting(viewer, organisationId, {
    ...input,
    roleId: input.roleId !== null && roles.has(input.roleId) ? input.roleId : null,
    duties: input.duties.map((duty) => ({
      ...duty,
      responsibilityId:
        duty.responsibilityId !== null && responsibilities.has(duty.responsibilityId) ? duty.responsibilityId : null,
    })),
    closesAt: null,
  })
}
