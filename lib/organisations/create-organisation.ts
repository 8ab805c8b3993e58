import { z } from 'zod'
import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'

const organisationInputSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
    .max(80),
  name: z.string().trim().min(1, 'Enter the name.').max(120),
  sector: z.string().trim().min(1, 'Enter the sector.').max(60),
  country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
  description: z.string().trim().max(2000).default(''),
  website: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .transform((value) => value ?? null),
})

/**
 * @returns the organisation's id
 * @throws DomainError invalid, forbidden, conflict when the slug is taken
 */
export async function createOrganisation(
  viewer: Viewer,
  input: z.input<typeof organisationInputSchema>,
): Promise<{ organisationId: string }> {
  if (!can(viewer, 'organisation.create')) throw new DomainError('forbidden', 'You may not add an organisation.')
  const read = organisationInputSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  try {
    return await db().$transaction(async (tx) => {
      const { id } = await tx.organisation.create({ data: read.data, select: { id: true } })
      await audit(tx, {
        actorId: actorId(viewer),
        verb: 'organisation.create',
        subjectType: 'organisation',
        subjectId: id,
      })
      return { organisationId: id }
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', 'There is an organisation of this name.', { slug: ['This is taken.'] })
    throw error
  }
}

/** Makes a hirer a member. Adding twice changes nothing. @throws DomainError forbidden */
export async function addMember(viewer: Viewer, member: { organisationId: string; userId: string }) {
  if (!can(viewer, 'organisation.create')) throw new DomainError('forbidden', 'You may not add members.')
  await db().$transaction(async (tx) => {
    await tx.membership.upsert({
      where: { userId_organisationId: member },
      create: member,
      update: {},
      select: { userId: true },
    })
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'organisation.add-member',
      subjectType: 'organisation',
      subjectId: member.organisationId,
    })
  })
}
