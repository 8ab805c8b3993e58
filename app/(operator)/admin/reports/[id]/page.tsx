import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Crumbs } from '@/components/layout/crumbs'
import { ReportItem } from '@/components/moderation/report-item'
import { ReportedFacts } from '@/components/moderation/reported-facts'
import { SettleForm } from '@/components/moderation/settle-form'
import { findReportedPosting } from '@/lib/moderation/find-reported-posting'
import { reportedPostingPath, reportsPath } from '@/lib/paths'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { settle } from '../actions'
import '@/app/styles/moderation.css'

export const metadata: Metadata = { title: 'Reports on a posting', robots: { index: false } }

export default async function ReportedPostingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  if (id === null) notFound()
  const viewer = await requireViewer(reportedPostingPath(id))
  const now = new Date()
  const { posting, reports } = await orNotFound(findReportedPosting(viewer, id, now))
  const open = reports.filter(({ outcome }) => outcome === null)
  const settled = reports.filter(({ outcome }) => outcome !== null)
  return (
    <>
      <Crumbs steps={[{ href: reportsPath, text: 'Reports' }]} here={posting.title} />
      <main id="main" className="wrap">
        <h1 className="reported-title">{posting.title}</h1>
        <div className="reported">
          <section aria-labelledby="said">
            <h2 id="said">What is said</h2>
            {open.length > 0 ? (
              <ol className="reports">
                {open.map((report) => (
                  <ReportItem key={report.id} report={report} />
                ))}
              </ol>
            ) : (
              <p>Nothing is open on this posting.</p>
            )}
            {open.length > 0 ? (
              <SettleForm
                postingId={posting.id}
                revision={posting.revision}
                lookedAt={now.toISOString()}
                mayClose={posting.status === 'published'}
                settle={settle}
              />
            ) : null}
            {settled.length > 0 ? (
              <>
                <h2>Settled before</h2>
                <ol className="reports">
                  {settled.map((report) => (
                    <ReportItem key={report.id} report={report} />
                  ))}
                </ol>
              </>
            ) : null}
          </section>
          <section aria-labelledby="posting">
            <h2 id="posting">The posting</h2>
            <ReportedFacts posting={posting} />
          </section>
        </div>
      </main>
    </>
  )
}
