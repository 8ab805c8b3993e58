import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { forgive, limit } from '@/lib/platform/rate-limit'
import { verifyPassword } from './password'
import { signInSchema } from './schema'
import type { SignedIn } from './session'

/**
 * Checks an address and a password. The answer is the same for an unknown address, a wrong password and a disabled account.
 * @param from the network address of the one who tries, for the rate limit
 * @throws DomainError invalid, rate-limited, unavailable
 */
export async function checkSignIn(
  input: { email: string; password: string },
  from: string,
): Promise<{ userId: string; kind: SignedIn['viewer']['kind'] }> {
  const read = signInSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const { email, password } = read.data
  await limit('sign-in from one address', from)
  const account = `${email} ${from}`
  await limit('sign-in of one account', account)
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, kind: true, passwordHash: true, disabledAt: true },
  })
  const fits = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !fits || user.disabledAt) throw new DomainError('invalid', 'The address or the password is not right.')
  await forgive('sign-in of one account', account)
  await db().$transaction((tx) =>
    audit(tx, { actorId: user.id, verb: 'account.sign-in', subjectType: 'user', subjectId: user.id }),
  )
  return { userId: user.id, kind: user.kind }
}
