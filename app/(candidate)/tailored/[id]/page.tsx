import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ChangeList } from '@/components/tailoring/change-list'
import { ExportPanel } from '@/components/tailoring/export-panel'
import { TailoredEditor } from '@/components/tailoring/tailored-editor'
import { NavLink } from '@/components/ui/nav-link'
import { momentText } from '@/lib/format'
import {
  deleteTailoredPath,
  exportTailoredPath,
  jobPath,
  resumePath,
  resumesPath,
  rolePath,
  tailoredPath,
  tailoredVersionsPath,
} from '@/lib/paths'
import { placedBullets } from '@/lib/resumes/keep/document-parts.shared'
import { diffResumes } from '@/lib/tailoring/diff-resumes'
import { findCoverage } from '@/lib/tailoring/find-coverage'
import { exportProblems } from '@/lib/tailoring/line-state.shared'
import { loadTailored, type TailoredResume } from '@/lib/tailoring/load-tailored'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { decideTailored, saveTailoredForm } from '../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Tailor a résumé', robots: { index: false } }

export default async function TailoredPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { id } = await params
  const { decided, export: answer } = await searchParams
  const viewer = await requireViewer(tailoredPath(id))
  const copy = await orNotFound(loadTailored(viewer, id))
  const coverage = await findCoverage(copy)
  const changes = diffResumes(copy.original, copy.document, copy.leftOut)
  return (
    <>
      <Crumbs steps={[{ href: resumesPath, text: 'Your résumés' }]} here={`For ${copy.title}`} />
      <main id="main" className="wrap">
        <section className="sec top">
          <div className="side">
            <p className="small soft">
              From <NavLink href={resumePath(copy.resume.id)}>{copy.resume.title}</NavLink>
              <br />
              Framework {copy.frameworkVersion}
            </p>
            <ul className="links">
              <li>
                <NavLink href={tailoredVersionsPath(id)}>Earlier states</NavLink>
              </li>
              <li>
                <NavLink href={deleteTailoredPath(id)}>Delete this copy</NavLink>
              </li>
            </ul>
          </div>
          <div className="main">
            <h1>Tailored for {copy.title}</h1>
            <p className="lede">
              Choose the lines that speak for the <TargetLink copy={copy} />, put the strongest first, and fill the gaps
              with facts of your own. The résumé itself stays as it is.
            </p>
          </div>
        </section>
        <TailoredEditor
          // After a decision between two texts the editor begins anew.
          key={typeof decided === 'string' ? decided : ''}
          copy={{
            id,
            document: copy.document,
            leftOut: copy.leftOut,
            revision: copy.revision,
            originalIds: placedBullets(copy.original).map(({ bullet }) => bullet.id),
          }}
          coverage={coverage}
          savedText={`Saved ${momentText(copy.updatedAt)}`}
          isRefused={answer === 'refused'}
          save={saveTailoredForm}
          decide={decideTailored}
        />
        <section className="sec" aria-labelledby="changes">
          <div className="side">
            <h2 id="changes">What you changed</h2>
            <p className="note">Against the résumé as it stood when this copy was begun.</p>
          </div>
          <div className="main">
            <ChangeList changes={changes} />
          </div>
        </section>
        <section className="sec" aria-labelledby="export">
          <div className="side">
            <h2 id="export">Save as a file</h2>
            <p className="note">As it was last saved, without the lines that you left out.</p>
          </div>
          <div className="main">
            <ExportPanel
              action={exportTailoredPath(id)}
              waiting={exportProblems(copy.document, copy.leftOut)}
              answer={typeof answer === 'string' ? answer : undefined}
            />
          </div>
        </section>
      </main>
    </>
  )
}

function TargetLink({ copy }: { copy: TailoredResume }) {
  if (copy.roleId) return <NavLink href={rolePath(copy.roleId)}>role</NavLink>
  if (copy.postingId) return <NavLink href={jobPath({ id: copy.postingId, title: copy.title })}>job</NavLink>
  return 'job'
}
