import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { LandingList } from '@/components/landings/landing-links'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { ApplyDock } from '@/components/postings/apply-dock'
import { ClosedPosting } from '@/components/postings/closed-posting'
import { PostingView, statedPay } from '@/components/postings/posting-view'
import { SimilarJobs } from '@/components/postings/similar-jobs'
import { SaveButton } from '@/components/saving/save-button'
import { NavLink } from '@/components/ui/nav-link'
import { visitor } from '@/lib/access/viewer'
import { cardOfPosting, cardPath } from '@/lib/cards/card-of'
import { findDecoding } from '@/lib/decoding/find-decoding'
import { listAlikeJobs } from '@/lib/decoding/list-alike-jobs'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { landingsAround, placeInSentence } from '@/lib/landings/gather-landings'
import { listRecentLandings } from '@/lib/landings/list-landings'
import { editPostingPath, jobPath, jobsPath, landingPath, reportJobPath, resumesPath } from '@/lib/paths'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { jobPostingJsonLd } from '@/lib/postings/job-posting-json-ld'
import { mayEditPosting } from '@/lib/postings/may-edit-posting'
import { findPostingContext } from '@/lib/postings/posting-context'
import { readPostingId } from '@/lib/postings/posting-id'
import { listSavedIds } from '@/lib/saving/list-saved-ids'
import { answerGone } from '@/lib/web/answer-gone'
import { linkPreview } from '@/lib/web/link-preview'
import { siteOrigin } from '@/lib/web/site-origin'
import { currentViewer } from '@/lib/web/viewer'
import { setSaved } from '../../../(candidate)/saved/actions'
import '@/app/styles/landing.css'
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

async function findAlike(posting: Parameters<typeof listAlikeJobs>[1], now: Date) {
  const framework = (await findPublishedFramework())?.current
  return framework ? listAlikeJobs(framework, posting, now) : []
}

export default async function JobPage({ params }: PageProps) {
  const segment = (await params).id
  const { now, posting, notice } = await load(segment)
  if (notice) {
    answerGone()
    const alike = await findAlike(notice, now)
    return (
      <main id="main" className="wrap">
        <ClosedPosting notice={notice} similar={alike.length > 0 ? <SimilarJobs jobs={alike} /> : null} />
      </main>
    )
  }
  if (!posting) notFound()
  // One job, one address: an old or shortened one leads to it.
  const address = jobPath(posting)
  if (`${jobsPath}/${segment}` !== address) permanentRedirect(address)
  const viewer = await currentViewer()
  const [context, alike, decoded, saved, landings, isOwn] = await Promise.all([
    findPostingContext(posting, now),
    findAlike(posting, now),
    findDecoding(posting),
    listSavedIds(viewer, [posting.id]),
    listRecentLandings(),
    mayEditPosting(viewer, posting.id),
  ])
  const around = landingsAround(landings, posting)
  const markup = jobPostingJsonLd(posting, siteOrigin())
  const isCandidate = viewer.kind === 'candidate' || viewer.kind === 'visitor'
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
          acts={
            isCandidate ? (
              <>
                <SaveButton
                  postingId={posting.id}
                  title={posting.title}
                  isSaved={saved.has(posting.id)}
                  isSignedIn={viewer.kind === 'candidate'}
                  back={address}
                  act={setSaved}
                />
                <NavLink className="btn sm" href={`${resumesPath}?job=${posting.id}`}>
                  Tailor a résumé
                </NavLink>
              </>
            ) : isOwn ? (
              <NavLink href={editPostingPath(posting.id)}>Edit this posting</NavLink>
            ) : null
          }
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
          similar={alike.length > 0 ? <SimilarJobs jobs={alike} /> : null}
          around={
            around.length > 0 ? (
              <LandingList
                links={around.map(({ place, roleId, count }) => ({
                  href: landingPath(place.slug, roleId),
                  text: `${context.role?.title ?? 'Jobs'} in ${placeInSentence(place)}`,
                  count,
                }))}
              />
            ) : null
          }
          foot={
            <section aria-label="Something wrong?" lang="en-GB">
              <p className="small">
                Is something wrong with this ad?{' '}
                <NavLink href={reportJobPath(posting)} rel="nofollow">
                  Report this job
                </NavLink>
              </p>
            </section>
          }
        />
      </main>
    </>
  )
}
