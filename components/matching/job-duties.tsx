import { NavLink } from '@/components/ui/nav-link'
import type { RankedJob } from '@/lib/decoding/rank-jobs-for-resume'
import { countryName } from '@/lib/format'
import { jobPath } from '@/lib/paths'
import { contractTypeLabels, workModeLabels } from '@/lib/postings/labels'
import { StateMark } from './state-mark'
import { stateWord } from './state-word'

const states = ['evidenced', 'possible', 'missing'] as const

/** Open jobs with what a résumé shows of what each asks for: the count, then every duty by name. */
export function JobDuties({ jobs, names }: { jobs: readonly RankedJob[]; names: ReadonlyMap<string, string> }) {
  return (
    <ol className="job-duties">
      {jobs.map((job) => (
        <li key={job.posting.id}>
          <h3>
            <NavLink href={jobPath(job.posting)}>{job.posting.title}</NavLink>
          </h3>
          <p className="small soft">{factsOf(job)}</p>
          <p className="count">
            <strong className="num">
              {job.evidenced.length} of {states.reduce((sum, state) => sum + job[state].length, 0)}
            </strong>{' '}
            duties evidenced
          </p>
          <dl>
            {states.map((state) =>
              job[state].length ? (
                <div key={state}>
                  <dt>
                    <StateMark state={state} />
                    {stateWord[state]}
                  </dt>
                  <dd>{job[state].map((id) => names.get(id) ?? id).join('; ')}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const factsOf = ({ posting }: RankedJob) =>
  [
    posting.organisation.name,
    [posting.city, countryName(posting.country)].filter(Boolean).join(', '),
    workModeLabels[posting.workMode],
    contractTypeLabels[posting.contractType].toLowerCase(),
  ].join(' · ')
