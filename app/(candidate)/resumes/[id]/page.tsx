import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ResumeEditor } from '@/components/resumes/resume-editor'
import { ExportPanel } from '@/components/tailoring/export-panel'
import { NavLink } from '@/components/ui/nav-link'
import { momentText } from '@/lib/format'
import {
  deleteResumePath,
  exportResumePath,
  resumePath,
  resumesPath,
  resumeVersionsPath,
  tailorResumePath,
} from '@/lib/paths'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { exportProblems } from '@/lib/tailoring/line-state.shared'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { decideResume, saveResumeForm } from '../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Correct a résumé', robots: { index: false } }

export default async function ResumePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { id } = await params
  const { decided, export: answer } = await searchParams
  const viewer = await requireViewer(resumePath(id))
  const resume = await orNotFound(loadResume(viewer, id))
  const waiting = exportProblems(resume.document, [])
  return (
    <>
      <Crumbs steps={[{ href: resumesPath, text: 'Your résumés' }]} here={resume.title} />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1 className="named">{resume.title}</h1>
            <p className="note">Correct whatever was misread. Each line says where it stood.</p>
            <p className="note script-note">Alt with an arrow key moves the line that you are writing.</p>
            <p className="row mt-4">
              <NavLink className="btn" href={tailorResumePath(id)}>
                Tailor for a role or a job
              </NavLink>
            </p>
            <ul className="links">
              <li>
                <NavLink href={resumeVersionsPath(id)}>Earlier states</NavLink>
              </li>
              {resume.fileKind ? (
                <li>
                  <a href={`${resumePath(id)}/file`}>The file as you sent it</a>
                </li>
              ) : null}
              <li>
                <NavLink href={deleteResumePath(id)}>Delete this résumé</NavLink>
              </li>
            </ul>
          </div>
          <div className="main">
            <ResumeEditor
              // After a decision between two texts the editor begins anew.
              key={typeof decided === 'string' ? decided : ''}
              resume={resume}
              savedText={`Saved ${momentText(resume.updatedAt)}`}
              exportProblems={answer === 'refused' ? waiting : {}}
              save={saveResumeForm}
              decide={decideResume}
            />
          </div>
        </section>
        <section className="sec" aria-labelledby="export">
          <div className="side">
            <h2 id="export">Save as a file</h2>
            <p className="note">As it was last saved.</p>
          </div>
          <div className="main">
            <ExportPanel
              action={exportResumePath(id)}
              waiting={waiting}
              answer={typeof answer === 'string' ? answer : undefined}
            />
          </div>
        </section>
      </main>
    </>
  )
}
