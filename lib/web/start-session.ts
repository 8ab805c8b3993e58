import 'server-only'
import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { closeSession, openSession, sessionDays } from '@/lib/accounts/session'
import { sessionCookie } from './auth'
import { authSecret } from './auth-secret'
import { readSessionToken } from './viewer'

/**
 * Signs a person in from a form that works without script: writes the cookie that next-auth itself would write. An earlier
 * session of this browser ends.
 */
export async function startSession(userId: string) {
  const earlier = await readSessionToken()
  if (earlier) await closeSession(earlier)
  const { token, expiresAt } = await openSession(userId, new Date())
  const value = await encode({ token: { sid: token }, secret: authSecret(), maxAge: sessionDays * 86_400 })
  const jar = await cookies()
  jar.set(sessionCookie.name, value, { ...sessionCookie.options, expires: expiresAt })
}

/** Signs out: the session ends in the database too, so a copied cookie is worth nothing. */
export async function endSession() {
  const token = await readSessionToken()
  if (token) await closeSession(token)
  const jar = await cookies()
  jar.delete(sessionCookie.name)
}
