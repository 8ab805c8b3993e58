import NextAuth from 'next-auth'
import { authOptions } from '@/lib/web/auth'
import { authSecret } from '@/lib/web/auth-secret'

// Made for each request, since the secret is read from the environment of the running server and not of the build.
const handler = (request: Request, context: unknown) =>
  NextAuth({ ...authOptions, secret: authSecret() })(request, context)

export { handler as GET, handler as POST }
