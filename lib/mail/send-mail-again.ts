import { z } from 'zod'
import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

const worthwhileMs = 3 * 86_400_000

/**
 * Puts a refused mail back among those that wait.
 * @throws DomainError forbidden, not-found, conflict for one that was not refused or whose secret is forgotten
 */
export async function sendMailAgain(viewer: Viewer, id: string, now: Date): Promise<void> {
  if (!can(viewer, 'mail.send-again')) throw new DomainError('forbidden', 'Only those who run the site may do that.')
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found', 'There is no such mail.')
  await db().$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id, state: 'refused', isSecret: false },
      data: {
        state: 'waiting',
        settledAt: null,
        attempts: 0,
        problem: null,
        nextAttemptAt: now,
        expiresAt: new Date(now.getTime() + worthwhileMs),
      },
    })
    if (count === 0) {
      const known = await tx.mail.findUnique({ where: { id }, select: { isSecret: true, state: true } })
      if (!known) throw new DomainError('not-found', 'There is no such mail.')
      throw new DomainError(
        'conflict',
        known.isSecret && known.state === 'refused'
          ? 'Its link no longer works: the person has to ask for a new one.'
          : 'This mail was sent, or waits to be sent.',
      )
    }
    await audit(tx, { actorId: actorId(viewer), verb: 'mail.send-again', subjectType: 'mail', subjectId: id })
  })
}
