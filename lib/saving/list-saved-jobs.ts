import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting, ownSavedJobs } from '@/lib/access/visibility'
import type { Pay } from '@/lib/format'
import { db } from '@/lib/platform/db'
import type { WorkMode } from '@/prisma/generated/enums'
import { mostSavedJobs } from './rules'

export interface SavedJob {
  /** Null for one that was removed for breaking the rules: nothing of it is shown any more. */
  job: {
    title: string
    organisation: { name: string; slug: string }
    city: string | null
    country: string
    workMode: WorkMode
    pay: Pay
  } | null
  postingId: number
  savedAt: Date
  isOpen: boolean
  closesAt: Date | null
  /** When it ceased to be open; null while it is. */
  endedAt: Date | null
}

/** What a candidate saved: the open ones by closing date, those without one after them, then those that are over. */
export async function listSavedJobs(viewer: Viewer, now: Date): Promise<SavedJob[]> {
  const rows = await db().savedJob.findMany({
    where: ownSavedJobs(viewer),
    orderBy: [{ savedAt: 'desc' }, { postingId: 'desc' }],
    take: mostSavedJobs,
    select: {
      postingId: true,
      savedAt: true,
      posting: {
        select: {
          title: true,
          city: true,
          country: true,
          workMode: true,
          payMin: true,
          payMax: true,
          payCurrency: true,
          payPeriod: true,
          status: true,
          publishedAt: true,
          closesAt: true,
          closedAt: true,
          closeReason: true,
          organisation: { select: { name: true, slug: true } },
        },
      },
    },
  })
  return rows
    .map(({ postingId, savedAt, posting }): SavedJob => {
      const { title, organisation, city, country, workMode, closesAt, closedAt, closeReason } = posting
      const isOpen = isPublicPosting(posting, now)
      const pay = {
        min: posting.payMin?.toNumber() ?? null,
        max: posting.payMax?.toNumber() ?? null,
        currency: posting.payCurrency,
        period: posting.payPeriod,
      }
      return {
        job: closeReason === 'breach_of_rules' ? null : { title, organisation, city, country, workMode, pay },
        postingId,
        savedAt,
        isOpen,
        closesAt,
        endedAt: isOpen ? null : (closedAt ?? closesAt),
      }
    })
    .sort(bySoonest)
}

const time = (date: Date | null) => date?.getTime() ?? Number.POSITIVE_INFINITY

function bySoonest(a: SavedJob, b: SavedJob) {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1
  if (!a.isOpen) return time(b.endedAt) - time(a.endedAt)
  return a.closesAt?.getTime() === b.closesAt?.getTime() ? 0 : time(a.closesAt) - time(b.closesAt)
}
