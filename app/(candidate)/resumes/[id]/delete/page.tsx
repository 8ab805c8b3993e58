import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ActForm } from '@/components/resumes/act-form'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { deleteResumePath, resumePath, resumesPath } from '@/lib/paths'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { listTailored } from '@/lib/tailoring/list-tailored'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { deleteKeptResume } from '../../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Delete a résumé', robots: { index: false } }

export default async function DeleteResumePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(deleteResumePath(id))
  const resume = await orNotFound(loadResume(viewer, id))
  const copies = (await listTailored(viewer)).filter(({ resumeId }) => resumeId === id)
  return (
    <>
      <Crumbs
        steps={[
          { href: resumesPath, text: 'Your résumés' },
          { href: resumePath(id), text: resume.title },
        ]}
        here="Delete"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Delete this résumé?</h1>
          </div>
          <div className="main stack-l">
            <p className="lede">
              “{resume.title}” will be gone for good: its text, {resume.fileKind ? 'the file that you sent, ' : ''}its
              earlier states
              {copies.length > 0 ? ` and ${countWord(copies.length, 'tailored copy', 'tailored copies')} of it` : ''}.
              Nobody can bring it back, and neither can we.
            </p>
            {copies.length > 0 ? (
              <ul className="plain">
                {copies.map(({ id: copyId, title }) => (
                  <li key={copyId}>Tailored for {title}</li>
                ))}
              </ul>
            ) : null}
            <ActForm act={deleteKeptResume} facts={{ id }} button="Delete it for good" tone="warn" />
            <p>
              <NavLink href={resumePath(id)}>Keep it</NavLink>
            </p>
          </div>
        </section>
      </main>
    </>
  )
}
