import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { ApplyDock } from '@/components/postings/apply-dock'
import { JobList } from '@/components/postings/job-list'
import { PostingView, statedPay } from '@/components/postings/posting-view'
import { NavLink } from '@/components/ui/nav-link'
import { visitor } from '@/lib/access/viewer'
import { cardOfPosting, cardPath } from '@/lib/cards/card-of'
import { findDecoding } from '@/lib/decoding/find-decoding'
import { dateText } from '@/lib/format'
import { jobPath, jobsPath } from '@/lib/paths'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { jobPostingJsonLd } from '@/lib/postings/job-posting-json-ld'
import { closeReasonLabels } from '@/lib/postings/labels'
import { findPostingContext } from '@/lib/postings/posting-context'
import { readPostingId } from '@/lib/postings/posting-id'
import { listJobsLike } from '@/lib/search/list-newest-jobs'
import { linkPreview } from '@/lib/web/link-preview'
import { siteOrigin } from '@/lib/web/site-origin'
import { SimilarByDuties } from './similar-by-duties'
import '@/app/styles/posting.css'

interface PageProps {
  params: Promise<{ id: string }>
}

/** Read as a visitor, also for signed-in people: this page shows what is public, and the preview shows the rest. */
const load = cache(async (segment: string) => {
  const id = readPostingId(segment)
  const now = new Date()
  const posting = id === null ? null : await findShownPosting(visitor, id, now)
  const notice = posting || id === null ? null : await findClosedNotice(id, now)
  return { now, posting, notice }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { posting, notice } = await load((await params).id)
  if (notice) return { title: `${notice.title}, closed`, robots: { index: false } }
  if (!posting) return { title: 'Not found', robots: { index: false } }
  const pay = statedPay(posting)
  const card = cardOfPosting(posting)
  return {
    title: `${posting.title}, ${posting.organisation.name}`,
    description: [posting.organisation.name, posting.city, pay, posting.description.slice(0, 120)]
      .filter(Boolean)
      .join(' · '),
    alternates: { canonical: jobPath(posting) },
    ...linkPreview(jobPath(posting), card, cardPath('jobs', posting.id, card)),
  }
}

export default async function JobPage({ params }: PageProps) {
  const segment = (await params).id
  const { now, posting, notice } = await load(segment)
  if (notice) {
    return (
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>This job has closed</h1>
          </div>
          <div className="main stack">
            <p>
              {notice.title}, {notice.organisationName}.{' '}
              {notice.reason === 'expired' ? 'The closing date passed' : closeReasonLabels[notice.reason]} on{' '}
              {dateText(notice.closedAt)}.
            </p>
            <p className="row">
              <NavLink
                className="btn pri"
                href={notice.roleId ? `${jobsPath}?role=${encodeURIComponent(notice.roleId)}` : jobsPath}
              >
                {notice.roleId ? 'Open jobs in the same role' : 'All open jobs'}
              </NavLink>
            </p>
          </div>
        </section>
      </main>
    )
  }
  if (!posting) notFound()
  // One job, one address: an old or shortened one leads to it.
  if (`${jobsPath}/${segment}` !== jobPath(posting)) permanentRedirect(jobPath(posting))
  const [context, similar, decoded] = await Promise.all([
    findPostingContext(posting, now),
    listJobsLike(posting, 3, now),
    findDecoding(posting),
  ])
  const roles = new Map(context.role ? [[context.role.id, context.role]] : [])
  const markup = jobPostingJsonLd(posting, siteOrigin())
  return (
    <>
      {markup ? <JsonLd data={markup} /> : null}
      <Crumbs
        steps={[
          { href: jobsPath, text: 'Jobs' },
          ...(context.role
            ? [{ href: `${jobsPath}?role=${encodeURIComponent(context.role.id)}`, text: context.role.title }]
            : []),
        ]}
        here={posting.organisation.name}
      />
      <main id="main" className="wrap">
        <PostingView
          posting={posting}
          {...context}
          now={now}
          decoded={decoded}
          dock={
            <ApplyDock
              id={posting.id}
              title={posting.title}
              applyUrl={posting.applyUrl}
              applyEmail={posting.applyEmail}
              closesAt={posting.closesAt}
              roleId={posting.roleId}
              now={now}
            />
          }
          similar={similar.length > 0 ? <JobList jobs={similar} roles={roles} now={now} /> : null}
        />
        <SimilarByDuties postingId={posting.id} now={now} />
      </main>
    </>
  )
}
