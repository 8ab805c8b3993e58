import { againForm } from '@/components/matching/again-form'
import { JobDuties } from '@/components/matching/job-duties'
import { ReportSection } from '@/components/matching/report-section'
import { rankJobsForResume } from '@/lib/decoding/rank-jobs-for-resume'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { State } from '@/lib/matching/score'
import { evidenceOf, namesOf } from './evidence-of'

interface JobsAskingProps {
  framework: FrameworkDocument
  states: ReadonlyMap<string, State>
  now: Date
}

const SHOWN = 5

/** The open jobs that ask most for what the lines show, whatever role the report is about. */
export async function JobsAsking({ framework, states, now }: JobsAskingProps) {
  const jobs = await rankJobsForResume(evidenceOf(states), {}, now, SHOWN)
  return (
    <ReportSection
      id="jobs"
      title="Jobs that ask for what you show"
      note="Open jobs by the duties that their words ask for and your lines evidence. Their titles play no part."
    >
      {jobs.length ? (
        <>
          <JobDuties jobs={jobs} names={namesOf(framework)} />
          <p className="row next">
            <button type="submit" className="btn" form={againForm} name="show" value="jobs">
              More jobs, by country and contract
            </button>
          </p>
        </>
      ) : (
        <p className="soft">No open job with at least three known duties asks for what these lines evidence.</p>
      )}
    </ReportSection>
  )
}
