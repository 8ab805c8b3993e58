import { z } from 'zod'
import { decodeAd } from '@/lib/matching/decode-ad'
import { db } from '@/lib/platform/db'
import { dutySchema } from '@/lib/postings/schema'
import type { Prisma } from '@/prisma/generated/client'
import type { CurrentMatcher } from './current-matcher'
import { hashOf, postingText } from './posting-text'
import { type DecodingRow, writeDecodings } from './write-decodings'

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
type Loaded = Prisma.PostingGetPayload<{ select: typeof select }>

export interface DecodedPostings {
  decoded: number
  /** Their words were read before by the same matcher. */
  unchanged: number
  /** No longer published, or no longer there. */
  gone: number
  unread: { postingId: number; reason: string }[]
}

/**
 * Reads postings and keeps what they ask for. Doing it again changes nothing: words that were read before by the same
 * matcher are not read again, and a row written meanwhile for a later revision is left alone. One that cannot be read does
 * not hold up the others.
 */
export async function decodePostings(
  matcher: CurrentMatcher,
  postingIds: readonly number[],
  now: Date,
): Promise<DecodedPostings> {
  const postings = await db().posting.findMany({
    where: { id: { in: [...postingIds] }, status: 'published' },
    select,
    take: postingIds.length,
  })
  const rows: DecodingRow[] = []
  const unread: DecodedPostings['unread'] = []
  let unchanged = 0
  for (const posting of postings)
    try {
      const row = readPosting(matcher, posting, now)
      if (row) rows.push(row)
      else unchanged += await noteRevision(posting)
    } catch (error) {
      unread.push({ postingId: posting.id, reason: error instanceof Error ? error.message : String(error) })
    }
  await writeDecodings(rows)
  return { decoded: rows.length, unchanged, gone: postingIds.length - postings.length, unread }
}

/** @throws Error with the reason when the posting cannot be read */
export async function decodePosting(matcher: CurrentMatcher, postingId: number, now: Date): Promise<void> {
  const { unread } = await decodePostings(matcher, [postingId], now)
  if (unread[0]) throw new Error(unread[0].reason)
}

/** What is to be written; null when these words were read before. Pure. */
function readPosting({ framework, tier }: CurrentMatcher, posting: Loaded, now: Date): DecodingRow | null {
  const { decoding, revision } = posting
  const ad = {
    title: posting.title,
    text: postingText({ ...posting, duties: dutiesSchema.parse(posting.duties) }),
  }
  const textHash = hashOf(ad)
  const sameMatcher = decoding?.matcher === tier.id && decoding.frameworkVersion === framework.version
  if (sameMatcher && decoding.failure === null && decoding.textHash === textHash) return null
  const { roleId, confidence, responsibilities } = decodeAd(framework, tier, ad)
  return {
    postingId: posting.id,
    revision,
    matcher: tier.id,
    frameworkVersion: framework.version,
    textHash,
    roleId,
    confidence: Math.min(1, Math.max(0, confidence)),
    responsibilities: responsibilities.map(({ responsibilityId, band, lines }) => ({ responsibilityId, band, lines })),
    failure: null,
    decodedAt: now,
  }
}

/** A later revision with the same words. @returns 1, for counting */
async function noteRevision({ id, revision, decoding }: Loaded): Promise<1> {
  if (decoding?.revision !== revision)
    await db().decoding.updateMany({ where: { postingId: id, revision: { lt: revision } }, data: { revision } })
  return 1
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
  await writeDecodings([
    {
      postingId,
      revision: posting.revision,
      matcher: tier.id,
      frameworkVersion: framework.version,
      textHash: hashOf({ title: '', text: '' }),
      roleId: null,
      confidence: 0,
      responsibilities: [],
      failure: failure.slice(0, 2000),
      decodedAt: now,
    },
  ])
}
