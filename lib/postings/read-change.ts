import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { DomainError } from '@/lib/platform/errors'
import { checkFrameworkReferences } from './framework-references'
import { loadEditablePosting } from './load-editable-posting'
import { type PostingInputRaw, parsePostingInput } from './parse-posting-input'
import { requireComplete } from './require-complete'

/**
 * What a save would write, judged and not written: a preview of a change asks for this alone. A published posting has to
 * stay complete.
 * @throws DomainError invalid, forbidden, not-found, conflict when the posting is closed
 */
export async function readChange(viewer: Viewer, postingId: number, raw: PostingInputRaw, now: Date) {
  const current = await loadEditablePosting(viewer, postingId)
  if (!can(viewer, 'posting.edit', current)) throw new DomainError('forbidden', 'You may not change this posting.')
  if (current.status === 'closed')
    throw new DomainError('conflict', 'This posting is closed and can no longer be changed.')
  const input = parsePostingInput(raw)
  if (current.status === 'published') requireComplete(input, now)
  const frameworkVersionId = await checkFrameworkReferences(input, current.frameworkVersion, current.input)
  return { current, input, frameworkVersionId }
}
