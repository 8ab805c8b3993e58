import { publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { keepAnswer } from '@/lib/platform/keep-answer'
import { type KnownEmployers, knownEmployers } from './known-employers'

const keptMs = 60_000
/** More than there are for a long time; the names of a thousand take about 150 KB. */
const most = 20_000

const kept = keepAnswer(keptMs, async () => {
  const rows = await db().organisation.findMany({
    where: { postings: { some: publicPostings(new Date()) } },
    select: { slug: true, name: true },
    orderBy: { slug: 'asc' },
    take: most,
  })
  return knownEmployers(rows)
})

/** The employers that have an open posting, by name; as they were at most a minute ago. */
export const findOpenEmployers = (): Promise<KnownEmployers> => kept.get()

/** For tests, which do not wait a minute. */
export const forgetOpenEmployers = () => kept.forget()
