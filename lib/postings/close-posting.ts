import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { closePublished } from './close-published'
import { loadEditablePosting } from './load-editable-posting'
import type { closeReasons } from './schema'

/**
 * Ends a public posting for good, with the reason that the page then shows.
 * @throws DomainError forbidden, not-found, conflict when it is not public or was changed in the meantime
 */
export async function closePosting(
  viewer: Viewer,
  posting: { postingId: number; revision: number },
  reason: (typeof closeReasons)[number],
  now: Date,
): Promise<{ revision: number }> {
  const current = await loadEditablePosting(viewer, posting.postingId)
  if (!can(viewer, 'posting.close', current)) throw new DomainError('forbidden', 'You may not close this posting.')
  if (current.status !== 'published')
    throw new DomainError(
      'conflict',
      current.status === 'closed' ? 'This posting is closed already.' : 'Only a published posting can be closed.',
    )
  return db().$transaction((tx) => closePublished(tx, viewer, posting, reason, now))
}
