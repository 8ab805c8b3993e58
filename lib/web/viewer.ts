import 'server-only'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { type Viewer, visitor } from '@/lib/access/viewer'
import { findSignedIn, type SignedIn } from '@/lib/accounts/session'
import { sessionCookie } from './auth'
import { authSecret } from './auth-secret'

/** The session token that the cookie holds, null without one or with a forged one. */
export async function readSessionToken(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie.name)?.value
  if (!value) return null
  try {
    return (await decode({ token: value, secret: authSecret() }))?.sid ?? null
  } catch {
    return null
  }
}

/** Who is signed in; one read for each request. */
export const findPerson = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionToken()
  return token ? findSignedIn(token, new Date()) : null
})

export async function currentViewer(): Promise<Viewer> {
  return (await findPerson())?.viewer ?? visitor
}
