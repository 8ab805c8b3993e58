import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Crumbs } from '@/components/layout/crumbs'
import { ReportForm } from '@/components/moderation/report-form'
import { visitor } from '@/lib/access/viewer'
import { jobPath, jobsPath } from '@/lib/paths'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { sendReport } from './actions'

export const metadata: Metadata = { title: 'Report a job', robots: { index: false } }

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  const posting = id === null ? null : await findShownPosting(visitor, id, new Date())
  if (!posting) notFound()
  return (
    <>
      <Crumbs
        steps={[
          { href: jobsPath, text: 'Jobs' },
          { href: jobPath(posting), text: posting.title },
        ]}
        here="Report"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Report this job</h1>
            <p className="note">
              {posting.title}, {posting.organisation.name}.
            </p>
            <p className="note">No account is needed, and the employer is not told who reported it.</p>
          </div>
          <div className="main max-w-[36rem]">
            <ReportForm postingId={posting.id} back={jobPath(posting)} send={sendReport} />
          </div>
        </section>
      </main>
    </>
  )
}
