import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { closeSession, openSession, sessionDays } from '@/lib/accounts/session'
import { signInPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'

const secure = process.env.APP_ORIGIN?.startsWith('https:') ?? false

/** The `__Host-` prefix ties the cookie to this host and to TLS; browsers refuse it over plain http. */
export const sessionCookie = {
  name: secure ? '__Host-session' : 'session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** Token of the session row. The only thing that the cookie says. */
    sid?: string
  }
}

/**
 * next-auth with passwords. The cookie is its encrypted token, but that holds only a random session token: who that is,
 * and whether it still holds, is read from the database on every request (lib/web/viewer.ts).
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionDays * 86_400 },
  pages: { signIn: signInPath, error: signInPath },
  cookies: { sessionToken: sessionCookie },
  providers: [
    CredentialsProvider({
      name: 'Password',
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        try {
          const from = String(request.headers?.['x-client-ip'] ?? 'unknown')
          const { userId } = await checkSignIn(
            { email: credentials?.email ?? '', password: credentials?.password ?? '' },
            from,
          )
          return { id: userId }
        } catch (error) {
          if (error instanceof DomainError) return null
          throw error
        }
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (!user) return { sid: token.sid }
      const { token: sid } = await openSession(user.id, new Date())
      return { sid }
    },
    // Nothing of the token is handed to the browser.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sid) await closeSession(token.sid)
    },
  },
}
