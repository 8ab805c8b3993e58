import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ActForm } from '@/components/resumes/act-form'
import { NavLink } from '@/components/ui/nav-link'
import { deleteTailoredPath, resumesPath, tailoredPath } from '@/lib/paths'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { deleteCopy } from '../../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Delete a copy', robots: { index: false } }

export default async function DeleteTailoredPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(deleteTailoredPath(id))
  const copy = await orNotFound(loadTailored(viewer, id))
  return (
    <>
      <Crumbs
        steps={[
          { href: resumesPath, text: 'Your résumés' },
          { href: tailoredPath(id), text: `For ${copy.title}` },
        ]}
        here="Delete"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Delete this copy?</h1>
          </div>
          <div className="main stack-l">
            <p className="lede">
              The copy tailored for {copy.title} will be gone for good, with its earlier states. The résumé “
              {copy.resume.title}” stays as it is.
            </p>
            <ActForm act={deleteCopy} facts={{ id }} button="Delete it for good" tone="warn" />
            <p>
              <NavLink href={tailoredPath(id)}>Keep it</NavLink>
            </p>
          </div>
        </section>
      </main>
    </>
  )
}
