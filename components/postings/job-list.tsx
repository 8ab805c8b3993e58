import type { FoundJob } from '@/lib/search/search-jobs'
import { ResultRow, type RowRole } from './result-row'

/** A short list of jobs under a heading of the page that holds it. */
export function JobList({ jobs, roles, now }: { jobs: FoundJob[]; roles: ReadonlyMap<string, RowRole>; now: Date }) {
  return (
    <ol className="results tight">
      {jobs.map((job) => (
        <li key={job.id}>
          <ResultRow job={job} role={(job.roleId && roles.get(job.roleId)) || null} now={now} />
        </li>
      ))}
    </ol>
  )
}
