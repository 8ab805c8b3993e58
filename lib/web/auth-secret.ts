import 'server-only'
import { env } from '@/lib/platform/env'

/** @throws Error without a secret: there is no default that somebody could forget to change */
export function authSecret(): string {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: it must have at least 32 characters.')
  return secret
}
