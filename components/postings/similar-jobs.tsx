import { NavLink } from '@/components/ui/nav-link'
import type { AlikeJob } from '@/lib/decoding/list-alike-jobs'
import { payText } from '@/lib/format'
import { employerPath, jobPath } from '@/lib/paths'
import { workModeLabels } from '@/lib/postings/labels'
import { placeText } from './place-text'

/** Other open jobs, each with what makes it similar. */
export function SimilarJobs({ jobs }: { jobs: AlikeJob[] }) {
  return (
    <ol className="similar-duties">
      {jobs.map(({ posting, why }) => (
        <li key={posting.id}>
          <NavLink className="job" href={jobPath(posting)}>
            {posting.title}
          </NavLink>
          <p className="small soft">
            <NavLink href={employerPath(posting.organisation.slug)}>{posting.organisation.name}</NavLink> ·{' '}
            {placeText(posting)} · {workModeLabels[posting.workMode]} · {payText(posting.pay) ?? 'Pay not stated'}
          </p>
          <p className="small">{why}</p>
        </li>
      ))}
    </ol>
  )
}
