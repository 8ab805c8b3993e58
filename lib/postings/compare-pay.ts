import { db } from '@/lib/platform/db'

export interface PayComparison {
  low: number
  median: number
  high: number
  /** Public postings of the role that state pay in this currency and period, this one included. */
  count: number
}

/** Fewer than this say too little to be shown. */
const fewest = 5

/** What public postings of one role pay, lowest to highest stated middle; null when fewer than five say. */
export async function comparePay(
  scope: { roleId: string; currency: string; period: 'hour' | 'day' | 'year' },
  now: Date,
): Promise<PayComparison | null> {
  const [row] = await db().$queryRaw<
    { low: number | null; median: number | null; high: number | null; count: number }[]
  >`
    select min(coalesce("payMin", "payMax"))::float8 as low,
      percentile_cont(0.5) within group (order by ((coalesce("payMin", "payMax") + coalesce("payMax", "payMin")) / 2)::float8) as median,
      max(coalesce("payMax", "payMin"))::float8 as high,
      count(*)::int as count
    from "Posting"
    where status = 'published' and "publishedAt" <= ${now} and ("closesAt" is null or "closesAt" > ${now})
      and "roleId" = ${scope.roleId} and "payCurrency" = ${scope.currency} and "payPeriod" = ${scope.period}::"PayPeriod"`
  if (!row || row.low === null || row.median === null || row.high === null || row.count < fewest) return null
  return { low: row.low, median: row.median, high: row.high, count: row.count }
}
