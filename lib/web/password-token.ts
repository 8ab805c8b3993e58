import 'server-only'
import { cookies } from 'next/headers'
import { linkMinutes } from '@/lib/accounts/password-link'
import { sessionCookie } from './auth'

const name = 'password-link'

/** What the browser remembers of a link, so that the page that asks for the password has no secret in its address. */
export const passwordTokenCookie = {
  name,
  options: { ...sessionCookie.options, maxAge: linkMinutes * 60 },
}

/** The token of the link that was followed in this browser; empty without one. */
export const readPasswordToken = async () => (await cookies()).get(name)?.value ?? ''

export async function forgetPasswordToken() {
  const jar = await cookies()
  jar.delete(name)
}
