import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Crumbs } from '@/components/layout/crumbs'
import { AgainForm } from '@/components/matching/again-form'
import { JobDuties } from '@/components/matching/job-duties'
import { JobFilters } from '@/components/matching/job-filters'
import { ReportTop } from '@/components/matching/report-top'
import { ReturnToReport } from '@/components/matching/return-to-report'
import { rankJobsForResume } from '@/lib/decoding/rank-jobs-for-resume'
import { countWord } from '@/lib/format'
import type { FrameworkDocument } from '@/lib/framework/model'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { statesOf } from '@/lib/matching/answers'
import { readLines } from '@/lib/matching/match-resume'
import { matchPath } from '@/lib/paths'
import { countryCodes } from '@/lib/postings/countries'
import { contractTypes, workModes } from '@/lib/postings/schema'
import { takeResume } from '@/lib/resumes/hand-over'
import { carry, type ReadResume } from '@/lib/resumes/read-resume'
import { evidenceOf, namesOf } from '../evidence-of'
import '@/app/styles/match.css'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Jobs that ask for what you show', robots: { index: false } }

/** Values that no select of the form offers count as not chosen; the form then shows them so. */
const filtersSchema = z.object({
  country: z.enum(countryCodes).optional().catch(undefined),
  workMode: z.enum(workModes).optional().catch(undefined),
  contract: z.enum(contractTypes).optional().catch(undefined),
})

export default async function MatchJobsPage({ searchParams }: PageProps) {
  const { read } = await searchParams
  const framework = await findPublishedFramework()
  const resume = typeof read === 'string' ? takeResume(read, Date.now()) : null
  // The form is on the other page, with the words for what was let go.
  if (!resume || !framework)
    redirect(typeof read === 'string' ? `${matchPath}?read=${encodeURIComponent(read)}` : matchPath)
  return <Jobs resume={resume} framework={framework.current} now={new Date()} />
}

async function Jobs({ resume, framework, now }: { resume: ReadResume; framework: FrameworkDocument; now: Date }) {
  const bullets = resume.lines.filter(({ kind }) => kind === 'bullet')
  const lines = readLines(framework, bullets)
  const evidence = evidenceOf(statesOf(lines, resume.answers))
  const { country, workMode, contract } = filtersSchema.parse(resume.jobs)
  const jobs = await rankJobsForResume(evidence, { country, workMode, contractType: contract }, now)
  const shown = [...evidence.values()].filter((state) => state === 'evidenced').length
  return (
    <>
      <Crumbs steps={[{ href: matchPath, text: 'Match a résumé' }]} here="Jobs" />
      <main id="main" className="wrap">
        <AgainForm carried={carry(resume)} target={targetOf(resume)} />
        <ReportTop
          source={resume.source}
          about={bullets.length}
          read={lines.length}
          frameworkVersion={framework.version}
          title="Jobs that ask for what you show"
          lede={`Your lines evidence ${countWord(shown, 'duty', 'duties')}. Open jobs stand in the order of how much of what they ask for that is, whatever their titles.`}
        >
          <ReturnToReport />
        </ReportTop>
        <section className="sec" aria-labelledby="jobs">
          <div className="side">
            <h2 id="jobs">{countWord(jobs.length, 'job')}</h2>
            <p className="note">
              By the share of their duties that is evidenced, the newest first among equals; twenty at most. Jobs with
              fewer than three known duties are left out.
            </p>
          </div>
          <div className="main">
            <JobFilters country={country} workMode={workMode} contract={contract} />
            {jobs.length ? (
              <JobDuties jobs={jobs} names={namesOf(framework)} />
            ) : (
              <p className="soft">No open job asks for what these lines evidence, with these choices.</p>
            )}
          </div>
        </section>
      </main>
    </>
  )
}

/** What the report was about, so that the way back leads to the same one. */
const targetOf = ({ roleId, postingId }: ReadResume) =>
  postingId ? `posting:${postingId}` : roleId ? `role:${roleId}` : ''
