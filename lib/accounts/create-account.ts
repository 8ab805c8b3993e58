import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { hashPassword } from './password'
import { signUpSchema } from './schema'

/**
 * Opens an account. A visitor may open one as a candidate; the other kinds are given by an operator or by a command.
 * @returns the user's id
 * @throws DomainError invalid (all fields at once), forbidden, conflict when the address has an account
 */
export async function createAccount(
  viewer: Viewer,
  input: { name: string; email: string; password: string; kind: 'candidate' | 'hirer' | 'editor' | 'operator' },
): Promise<{ userId: string }> {
  if (!can(viewer, 'account.create', { kind: input.kind }))
    throw new DomainError('forbidden', 'You may not open such an account.')
  const read = signUpSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const { name, email, password } = read.data
  const passwordHash = await hashPassword(password)
  try {
    return await db().$transaction(async (tx) => {
      const user = await tx.user.create({ data: { name, email, passwordHash, kind: input.kind }, select: { id: true } })
      await audit(tx, {
        actorId: actorId(viewer) ?? user.id,
        verb: 'account.create',
        subjectType: 'user',
        subjectId: user.id,
      })
      return { userId: user.id }
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', 'There is an account with this address.', {
        email: ['There is an account with this address. Sign in instead.'],
      })
    throw error
  }
}
