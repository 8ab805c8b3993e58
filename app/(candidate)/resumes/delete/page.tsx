import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ActForm } from '@/components/resumes/act-form'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { deleteAllResumesPath, resumeDataPath, resumesPath } from '@/lib/paths'
import { listResumes } from '@/lib/resumes/keep/list-resumes'
import { listTailored } from '@/lib/tailoring/list-tailored'
import { requireViewer } from '@/lib/web/require-viewer'
import { deleteEverything } from '../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Delete all résumés', robots: { index: false } }

export default async function DeleteAllPage() {
  const viewer = await requireViewer(deleteAllResumesPath)
  const [resumes, copies] = await Promise.all([listResumes(viewer), listTailored(viewer)])
  return (
    <>
      <Crumbs steps={[{ href: resumesPath, text: 'Your résumés' }]} here="Delete everything" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Delete everything?</h1>
          </div>
          <div className="main stack-l">
            <p className="lede">
              {countWord(resumes.length, 'résumé')} and {countWord(copies.length, 'tailored copy', 'tailored copies')}{' '}
              will be gone for good, with files and earlier states. Your account stays.
            </p>
            <p>
              <a href={resumeDataPath}>Download everything first (JSON)</a>
            </p>
            <ActForm act={deleteEverything} facts={{}} button="Delete everything for good" tone="warn" />
            <p>
              <NavLink href={resumesPath}>Keep everything</NavLink>
            </p>
          </div>
        </section>
      </main>
    </>
  )
}
