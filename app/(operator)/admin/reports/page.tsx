import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportedList } from '@/components/moderation/reported-list'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { countWord } from '@/lib/format'
import { listReportedPostings } from '@/lib/moderation/list-reported-postings'
import { reportsPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import '@/app/styles/moderation.css'

export const metadata: Metadata = { title: 'Reports', robots: { index: false } }

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const viewer = await requireViewer(reportsPath)
  if (!can(viewer, 'report.view')) notFound()
  const params = await searchParams
  const show = params.show === 'settled' ? 'settled' : 'open'
  const settled =
    typeof params.settled === 'string' && /^[1-9]\d{0,3}$/.test(params.settled) ? Number(params.settled) : 0
  const now = new Date()
  const postings = await listReportedPostings(viewer, show, now)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Reports</h1>
          <p className="note">What people say is wrong with a posting. Reports on one posting stand together.</p>
          <nav aria-label="Which reports" className="row mt-4 which">
            <NavLink className="btn sm" href={reportsPath} aria-current={show === 'open' ? 'page' : undefined}>
              Open
            </NavLink>
            <NavLink
              className="btn sm"
              href={`${reportsPath}?show=settled`}
              aria-current={show === 'settled' ? 'page' : undefined}
            >
              Settled
            </NavLink>
          </nav>
        </div>
        <div className="main">
          {settled > 0 ? (
            <p className="banner ok" role="status">
              Settled {countWord(settled, 'report')}.
            </p>
          ) : null}
          {postings.length > 0 ? (
            <ReportedList postings={postings} show={show} />
          ) : (
            <div className="empty">
              <h2>{show === 'open' ? 'Nothing waits for you' : 'Nothing was settled yet'}</h2>
              <p>
                {show === 'open'
                  ? 'Every posting has a way to report it at its foot. What comes in stands here.'
                  : 'What you settle stands here, with its outcome.'}
              </p>
            </div>
          )}
        </div>
      </section>
    </main>
  )
}
