import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { StartCopyForm } from '@/components/tailoring/start-copy-form'
import { NavLink } from '@/components/ui/nav-link'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { jobsPath, resumePath, resumesPath, tailorResumePath } from '@/lib/paths'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { startCopy } from '../../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Tailor for a role or a job', robots: { index: false } }

export default async function TailorPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { id } = await params
  const { role, job } = await searchParams
  const viewer = await requireViewer(tailorResumePath(id))
  const resume = await orNotFound(loadResume(viewer, id))
  const framework = await findPublishedFramework()
  const postingId = typeof job === 'string' ? readPostingId(job) : null
  const posting = postingId === null ? null : await findShownPosting(viewer, postingId, new Date())
  return (
    <>
      <Crumbs
        steps={[
          { href: resumesPath, text: 'Your résumés' },
          { href: resumePath(id), text: resume.title },
        ]}
        here="Tailor"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Tailor for what?</h1>
            <p className="note">
              A copy of “{resume.title}” is begun. You choose its lines and words; the résumé stays as it is.
            </p>
          </div>
          <div className="main">
            <StartCopyForm
              resumeId={id}
              roles={(framework?.current.roles ?? []).map(({ id: roleId, title, purpose, grade }) => ({
                id: roleId,
                title,
                purpose,
                grade,
              }))}
              chosenRole={typeof role === 'string' ? role : undefined}
              job={posting?.isPublic ? { id: posting.id, title: posting.title, by: posting.organisation.name } : null}
              jobHint={
                <>
                  Its address here, or its number. Find one among the <NavLink href={jobsPath}>open jobs</NavLink>.
                </>
              }
              start={startCopy}
            />
          </div>
        </section>
      </main>
    </>
  )
}
