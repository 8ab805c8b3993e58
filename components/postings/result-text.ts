import { agoText, payText, untilText } from '@/lib/format'
import { employerPath, jobPath } from '@/lib/paths'
import { seniorityLabels, workModeLabels } from '@/lib/postings/labels'
import { awayText } from '@/lib/search/labels'
import type { TextPart } from '@/lib/search/mark-words'
import type { FoundJob } from '@/lib/search/search-jobs'
import { placeText } from './place-text'

export interface RowRole {
  title: string
  grade: number
}

/** A moment as machines and as people read it. */
interface When {
  iso: string
  text: string
}

/** What a row of a list says about a job: nothing but words, so that it travels to the browser as few bytes. */
export interface ResultText {
  id: number
  title: string
  href: string
  employer: string
  employerHref: string
  place: string
  mode: string
  away: string | null
  lines: TextPart[][]
  linesAre: 'Duties' | 'From the text'
  pay: string | null
  level: string
  seen: When
  changed: When | null
  closes: When | null
}

const dayMs = 86_400_000

function resultText(job: FoundJob, role: RowRole | null, now: Date): ResultText {
  const closes = job.closesAt && untilText(job.closesAt, now)
  // A change within a day of the first sight of it tells a reader nothing about its age.
  const changedAt = job.changedAt && job.changedAt.getTime() - job.firstSeenAt.getTime() > dayMs ? job.changedAt : null
  return {
    id: job.id,
    title: job.title,
    href: jobPath(job),
    employer: job.organisation.name,
    employerHref: employerPath(job.organisation.slug),
    place: placeText(job),
    mode: workModeLabels[job.workMode],
    away: job.distanceKm === null ? null : awayText(job.distanceKm),
    lines: job.lines,
    linesAre: job.duties.length > 0 ? 'Duties' : 'From the text',
    pay: payText(job.pay),
    level: [role && `${role.title}, grade ${role.grade}`, job.seniority && seniorityLabels[job.seniority]]
      .filter(Boolean)
      .join(' · '),
    seen: { iso: job.firstSeenAt.toISOString(), text: agoText(job.firstSeenAt, now) },
    changed: changedAt && { iso: changedAt.toISOString(), text: agoText(changedAt, now) },
    closes: job.closesAt && closes ? { iso: job.closesAt.toISOString(), text: closes } : null,
  }
}

/** Rows for these jobs, each with the role of the framework that it cites. */
export const resultTexts = (jobs: readonly FoundJob[], roles: ReadonlyMap<string, RowRole>, now: Date) =>
  jobs.map((job) => resultText(job, (job.roleId && roles.get(job.roleId)) || null, now))
