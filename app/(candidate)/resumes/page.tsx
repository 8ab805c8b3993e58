import type { Metadata } from 'next'
import { KeepForm } from '@/components/resumes/keep-form'
import { ResumeList } from '@/components/resumes/resume-list'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { deleteAllResumesPath, jobPath, matchPath, resumeDataPath, resumesPath } from '@/lib/paths'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { listResumes } from '@/lib/resumes/keep/list-resumes'
import { refusalText } from '@/lib/resumes/rules'
import { listTailored } from '@/lib/tailoring/list-tailored'
import { requireViewer } from '@/lib/web/require-viewer'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Your résumés', robots: { index: false } }

const otherProblems: Record<string, string> = {
  conflict: `You keep ${keepLimits.resumes} résumés, which is as many as fit here. Delete one first.`,
  'rate-limited': 'That was tried too often. Wait a while, then try again.',
  unavailable: 'Many résumés are being read just now. Try again in a minute.',
  invalid: 'There is more in it than fits here. Send the part about your work.',
  forbidden: 'Only candidates keep résumés. Sign in as a candidate.',
}

function problemText(code: string | string[] | undefined): string | null {
  if (typeof code !== 'string') return null
  const texts = new Map(Object.entries({ ...refusalText, ...otherProblems }))
  return texts.get(code) ?? null
}

export default async function ResumesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { problem, done, job } = await searchParams
  const jobId = typeof job === 'string' ? readPostingId(job) : null
  const viewer = await requireViewer(jobId === null ? resumesPath : `${resumesPath}?job=${jobId}`)
  const now = new Date()
  const [resumes, copies, posting] = await Promise.all([
    listResumes(viewer),
    listTailored(viewer),
    jobId === null ? null : findShownPosting(viewer, jobId, now),
  ])
  if (viewer.kind !== 'candidate') return <NotForYou />
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Your résumés</h1>
          <p className="note">Only you see them: no employer, and not the people who run this site.</p>
        </div>
        <div className="main">
          {done === 'deleted' ? (
            <p className="banner ok" role="status">
              Deleted, with everything that belonged to it.
            </p>
          ) : null}
          {posting?.isPublic ? (
            <p className="banner" role="status">
              {resumes.length > 0 ? 'Choose the résumé to tailor' : 'Keep a résumé below, then tailor it'} for{' '}
              <NavLink href={jobPath(posting)}>{posting.title}</NavLink>, {posting.organisation.name}.
            </p>
          ) : null}
          {resumes.length > 0 ? (
            <>
              <h2 className="vh">{countWord(resumes.length, 'résumé')}</h2>
              <ResumeList resumes={resumes} copies={copies} now={now} jobId={posting?.isPublic ? posting.id : null} />
            </>
          ) : (
            <div className="empty">
              <h2>No résumés yet</h2>
              <p>
                Keep one below. Then correct what was misread, and tailor a copy for each role or job that you have in
                mind.
              </p>
            </div>
          )}
        </div>
      </section>
      <section className="sec" aria-labelledby="keep">
        <div className="side">
          <h2 id="keep">Keep a résumé</h2>
          <p className="note">
            To look first without keeping anything, <NavLink href={matchPath}>match it</NavLink> instead.
          </p>
        </div>
        <div className="main">
          <KeepForm problem={problemText(problem)} />
        </div>
      </section>
      {resumes.length > 0 ? (
        <section className="sec" aria-labelledby="yours">
          <div className="side">
            <h2 id="yours">Your data</h2>
            <p className="note">
              {keepLimits.resumes} résumés and {keepLimits.tailored} copies fit here.
            </p>
          </div>
          <div className="main">
            <p className="prose">
              Everything that is kept here about your résumés, as one file that other programs can read: the uploads,
              the text, earlier states and tailored copies.
            </p>
            <p className="row mt-4">
              <a className="btn" href={resumeDataPath}>
                Download everything (JSON)
              </a>
              <NavLink className="btn quiet" href={deleteAllResumesPath}>
                Delete everything
              </NavLink>
            </p>
          </div>
        </section>
      ) : null}
    </main>
  )
}

function NotForYou() {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Your résumés</h1>
        </div>
        <div className="main">
          <div className="empty">
            <h2>Résumés are kept by candidates</h2>
            <p>
              You are signed in for something else. You can still <NavLink href={matchPath}>match a résumé</NavLink>{' '}
              without keeping it.
            </p>
          </div>
        </div>
      </section>
    </main>
  )
}
