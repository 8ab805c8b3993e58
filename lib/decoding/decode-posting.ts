import { z } from 'zod'
import { decodeAd } from '@/lib/matching/decode-ad'
import { db } from '@/lib/platform/db'
import { dutySchema } from '@/lib/postings/schema'
import type { Prisma } from '@/prisma/generated/client'
import type { CurrentMatcher } from './current-matcher'
import { hashOf, postingText } from './posting-text'

const dutiesSchema = z.array(dutySchema)

const select = {
  id: true,
  status: true,
  revision: true,
  title: true,
  description: true,
  duties: true,
  requirements: true,
  decoding: {
    select: { revision: true, matcher: true, frameworkVersion: true, textHash: true, failure: true },
  },
} as const satisfies Prisma.PostingSelect

/**
 * Reads one posting and keeps what it asks for. Doing it again changes nothing: words that were read before by the same
 * matcher are not read again, and a row written meanwhile for a later revision is left alone.
 */
export async function decodePosting(
  { framework, tier }: CurrentMatcher,
  postingId: number,
  now: Date,
): Promise<'decoded' | 'unchanged' | 'gone'> {
  const posting = await db().posting.findUnique({ where: { id: postingId }, select })
  if (posting?.status !== 'published') return 'gone'
  const { decoding, revision } = posting
  const ad = {
    title: posting.title,
    text: postingText({ ...posting, duties: dutiesSchema.parse(posting.duties) }),
  }
  const textHash = hashOf(ad)
  const sameMatcher = decoding?.matcher === tier.id && decoding.frameworkVersion === framework.version
  if (sameMatcher && decoding.failure === null && decoding.textHash === textHash) {
    if (decoding.revision !== revision)
      await db().decoding.updateMany({ where: { postingId, revision: { lt: revision } }, data: { revision } })
    return 'unchanged'
  }
  const { roleId, confidence, responsibilities } = decodeAd(framework, tier, ad)
  await writeDecoding(postingId, {
    revision,
    matcher: tier.id,
    frameworkVersion: framework.version,
    textHash,
    roleId,
    confidence: Math.min(1, Math.max(0, confidence)),
    responsibilities: responsibilities.map(({ responsibilityId, band, lines }) => ({ responsibilityId, band, lines })),
    failure: null,
    decodedAt: now,
  })
  return 'decoded'
}

/** Keeps why a posting could not be read, so that it is left alone until its words or the matcher change. */
export async function parkPosting(
  { framework, tier }: CurrentMatcher,
  postingId: number,
  failure: string,
  now: Date,
): Promise<void> {
  const posting = await db().posting.findUnique({ where: { id: postingId }, select: { revision: true } })
  if (!posting) return
  await writeDecoding(postingId, {
    revision: posting.revision,
    matcher: tier.id,
    frameworkVersion: framework.version,
    textHash: hashOf({ title: '', text: '' }),
    roleId: null,
    confidence: 0,
    responsibilities: [],
    failure: failure.slice(0, 2000),
    decodedAt: now,
  })
}

/** One row for each posting; whoever read an earlier revision comes too late. */
async function writeDecoding(postingId: number, data: Omit<Prisma.DecodingUncheckedCreateInput, 'postingId'>) {
  await db().$transaction(async (tx) => {
    const { count } = await tx.decoding.updateMany({
      where: { postingId, revision: { lte: data.revision } },
      data,
    })
    if (count === 0) await tx.decoding.createMany({ data: [{ postingId, ...data }], skipDuplicates: true })
  })
}
