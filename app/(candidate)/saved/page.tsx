import type { Metadata } from 'next'
import { SaveButton } from '@/components/saving/save-button'
import { SavedJobRow } from '@/components/saving/saved-job-row'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { jobsPath, resumeDataPath, savedJobsPath } from '@/lib/paths'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { findWhyUnsaved } from '@/lib/saving/find-why-unsaved'
import { listSavedJobs, type SavedJob } from '@/lib/saving/list-saved-jobs'
import { mostSavedJobs } from '@/lib/saving/rules'
import { requireViewer } from '@/lib/web/require-viewer'
import { setSaved } from './actions'
import '@/app/styles/saved.css'

export const metadata: Metadata = { title: 'Saved jobs', robots: { index: false } }

export default async function SavedJobsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const viewer = await requireViewer(savedJobsPath)
  const { removed, unsaved } = await searchParams
  const now = new Date()
  const saved = await listSavedJobs(viewer, now)
  const removedId = typeof removed === 'string' ? readPostingId(removed) : null
  const undoable = removedId === null ? null : await findShownPosting(viewer, removedId, now)
  const unsavedId = typeof unsaved === 'string' ? readPostingId(unsaved) : null
  const whyUnsaved = unsavedId === null ? null : await findWhyUnsaved(viewer, unsavedId, now)
  const parts = [
    { id: 'open', heading: 'Open, closing soonest first', jobs: saved.filter(({ isOpen }) => isOpen) },
    { id: 'closed', heading: 'Closed, kept for your records', jobs: saved.filter(({ isOpen }) => !isOpen) },
  ].filter(({ jobs }) => jobs.length > 0)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Saved jobs</h1>
          <p className="note">
            Only you see them. {mostSavedJobs} fit here, and they go with your account.{' '}
            {viewer.kind === 'candidate' ? <a href={resumeDataPath}>Download your data (JSON)</a> : null}
          </p>
        </div>
        <div className="main">
          {whyUnsaved ? (
            <p role="status" className="banner warn">
              {whyUnsaved}
            </p>
          ) : null}
          {undoable?.isPublic ? (
            <div className="banner ok removed">
              <p role="status">Removed: {undoable.title}.</p>
              <SaveButton
                postingId={undoable.id}
                title={undoable.title}
                isSaved={false}
                isSignedIn
                back={savedJobsPath}
                act={setSaved}
                saveText="Undo"
              />
            </div>
          ) : null}
          {viewer.kind !== 'candidate' ? (
            <div className="empty">
              <h2>Jobs are saved by candidates</h2>
              <p>
                You are signed in for something else. You can still read every{' '}
                <NavLink href={jobsPath}>open job</NavLink>.
              </p>
            </div>
          ) : saved.length === 0 ? (
            <div className="empty">
              <h2>No saved jobs yet</h2>
              <p>
                Press Save beside a job in the <NavLink href={jobsPath}>search</NavLink> or on its page, and it waits
                here until you decide.
              </p>
            </div>
          ) : (
            parts.map((part) => <SavedPart key={part.id} {...part} now={now} />)
          )}
        </div>
      </section>
    </main>
  )
}

function SavedPart({ id, heading, jobs, now }: { id: string; heading: string; jobs: SavedJob[]; now: Date }) {
  return (
    <section aria-labelledby={id} className="saved-part">
      <h2 id={id}>{heading}</h2>
      <p className="small soft">{countWord(jobs.length, 'job')}</p>
      <ol className="results tight">
        {jobs.map((saved) => (
          <li key={saved.postingId}>
            <SavedJobRow
              saved={saved}
              now={now}
              save={
                <SaveButton
                  postingId={saved.postingId}
                  title={saved.job?.title ?? 'the removed job'}
                  isSaved
                  isSignedIn
                  back={savedJobsPath}
                  act={setSaved}
                  savedText="Remove"
                  saveText="Removed. Undo"
                />
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
