import { publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import type { contractTypes, workModes } from '@/lib/postings/schema'
import { fewestPostings, type Landing } from './gather-landings'
import { type PaySummary, summarisePay } from './summarise-pay'

export interface LandingFigures {
  /** Postings that the figures are of: all of them, or the newest thousand. */
  count: number
  /** Of the currency and period that most postings state, when at least five do. */
  pay: PaySummary | null
  statePay: number
  workModes: { value: (typeof workModes)[number]; count: number }[]
  contracts: { value: (typeof contractTypes)[number]; count: number }[]
}

const most = 1000

function countBy<T extends string>(values: readonly T[]) {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** What the public postings of a landing page have in common. */
export async function findLandingFigures({ roleId, place }: Landing, now: Date): Promise<LandingFigures> {
  const rows = await db().posting.findMany({
    where: {
      AND: [
        publicPostings(now),
        { roleId, country: place.country, ...(place.cities && { city: { in: place.cities } }) },
      ],
    },
    select: { payMin: true, payMax: true, payCurrency: true, payPeriod: true, workMode: true, contractType: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  const stated = rows.flatMap(({ payMin, payMax, payCurrency: currency, payPeriod: period }) => {
    const [low, high] = [payMin ?? payMax, payMax ?? payMin]
    return low && high && currency && period ? [{ low: low.toNumber(), high: high.toNumber(), currency, period }] : []
  })
  return {
    count: rows.length,
    pay: summarisePay(stated, fewestPostings),
    statePay: stated.length,
    workModes: countBy(rows.map(({ workMode }) => workMode)),
    contracts: countBy(rows.map(({ contractType }) => contractType)),
  }
}
