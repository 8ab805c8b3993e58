import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { hashOf, newToken } from './token'

export const sessionDays = 30

/** Opens a session. @returns the token for the cookie; only its hash is kept */
export async function openSession(userId: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  await db().session.create({
    data: { tokenHash: hashOf(token), userId, expiresAt, createdAt: now },
    select: { tokenHash: true },
  })
  return { token, expiresAt }
}

export interface SignedIn {
  viewer: Exclude<Viewer, { kind: 'visitor' | 'system' }>
  name: string
}

/** Who holds this token: one indexed read, never cached, so that signing out and disabling bind at once. Null: nobody. */
export async function findSignedIn(token: string, now: Date): Promise<SignedIn | null> {
  const session = await db().session.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      expiresAt: true,
      user: {
        select: {
          id: true,
          name: true,
          kind: true,
          disabledAt: true,
          memberships: { select: { organisationId: true }, take: 100 },
        },
      },
    },
  })
  if (!session || session.expiresAt <= now || session.user.disabledAt) return null
  const { id: userId, name, kind, memberships } = session.user
  return {
    name,
    viewer:
      kind === 'hirer'
        ? { kind, userId, organisationIds: memberships.map((membership) => membership.organisationId) }
        : { kind, userId },
  }
}

/** Ends the session, if there is one. */
export async function closeSession(token: string) {
  await db().session.deleteMany({ where: { tokenHash: hashOf(token) } })
}
