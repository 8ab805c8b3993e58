import { db } from '@/lib/platform/db'

export interface PostingSource {
  /** Name of the mapping that reads it. */
  name: string
  /** Finished imports that held the posting. */
  confirmations: number
  lastConfirmedAt: Date | null
}

/** Where an imported posting comes from, and how often, and when last, that source still had it. */
export async function findPostingSource(postingId: number, name: string): Promise<PostingSource> {
  const held = { postingId, outcome: { not: 'refused' as const }, run: { source: name, finishedAt: { not: null } } }
  const [confirmations, last] = await Promise.all([
    db().importLine.count({ where: held }),
    db().importLine.findFirst({
      where: held,
      orderBy: { run: { startedAt: 'desc' } },
      select: { run: { select: { startedAt: true } } },
    }),
  ])
  return { name, confirmations, lastConfirmedAt: last?.run.startedAt ?? null }
}
