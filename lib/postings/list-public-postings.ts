import { z } from 'zod'
import { publicPostings } from '@/lib/access/visibility'
import type { Pay } from '@/lib/format'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { type Duty, dutySchema, type PostingInput } from './schema'

/** A public posting as a line of a list shows it. */
export interface ListedPosting {
  id: number
  title: string
  organisation: { name: string; slug: string }
  country: string
  city: string | null
  workMode: PostingInput['workMode']
  contractType: PostingInput['contractType']
  seniority: PostingInput['seniority']
  roleId: string | null
  pay: Pay
  duties: Duty[]
  requirements: string[]
  description: string
  publishedAt: Date
  updatedAt: Date
  closesAt: Date | null
  isImported: boolean
}

const select = {
  id: true,
  title: true,
  organisation: { select: { name: true, slug: true } },
  country: true,
  city: true,
  workMode: true,
  contractType: true,
  seniority: true,
  roleId: true,
  payMin: true,
  payMax: true,
  payCurrency: true,
  payPeriod: true,
  duties: true,
  requirements: true,
  description: true,
  publishedAt: true,
  updatedAt: true,
  closesAt: true,
  importSource: true,
} as const satisfies Prisma.PostingSelect

const dutiesSchema = z.array(dutySchema)

/** Longest list that may be asked for. */
const most = 50

function asListed(row: Prisma.PostingGetPayload<{ select: typeof select }>, now: Date): ListedPosting {
  const { payMin, payMax, payCurrency, payPeriod, importSource, duties, ...rest } = row
  return {
    ...rest,
    pay: {
      min: payMin?.toNumber() ?? null,
      max: payMax?.toNumber() ?? null,
      currency: payCurrency,
      period: payPeriod,
    },
    duties: dutiesSchema.parse(duties),
    publishedAt: row.publishedAt ?? now,
    isImported: importSource !== null,
  }
}

/** Those of these postings that are public at this moment, in the order given; at most 50. */
export async function listPublicPostingsByIds(ids: readonly number[], now: Date): Promise<ListedPosting[]> {
  const rows = await db().posting.findMany({
    where: { AND: [publicPostings(now), { id: { in: ids.slice(0, most) } }] },
    select,
    take: most,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [asListed(row, now)] : []
  })
}

/** The newest public postings that also satisfy `where`, and how many there are. For when there is no search engine. */
export async function listNewestPublicPostings(
  where: Prisma.PostingWhereInput,
  page: { from: number; size: number },
  now: Date,
): Promise<{ postings: ListedPosting[]; total: number }> {
  const all = { AND: [publicPostings(now), where] }
  const [rows, total] = await Promise.all([
    db().posting.findMany({
      where: all,
      select,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      skip: page.from,
      take: Math.min(page.size, most),
    }),
    db().posting.count({ where: all }),
  ])
  return { postings: rows.map((row) => asListed(row, now)), total }
}
