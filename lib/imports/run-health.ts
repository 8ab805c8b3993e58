import { db } from '@/lib/platform/db'

/** A run that took over less than this share of what the run before it did says more about the file than about the jobs. */
const leastShare = 0.6

export type FinishedRun = { id: string; accepted: number; healthy: boolean }

/** The newest finished runs of a source, newest first, each judged against the one before it. */
export async function listFinishedRuns(source: string, take: number): Promise<FinishedRun[]> {
  const runs = await db().importRun.findMany({
    where: { source, finishedAt: { not: null } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: { id: true },
  })
  const accepted = await Promise.all(
    runs.map(({ id }) => db().importLine.count({ where: { runId: id, outcome: { not: 'refused' } } })),
  )
  return runs
    .map(({ id }, index) => {
      const now = accepted[index] ?? 0
      const before = accepted[index + 1] ?? 0
      return { id, accepted: now, healthy: now > 0 && now >= before * leastShare }
    })
    .slice(0, take)
}
