import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ActForm } from '@/components/resumes/act-form'
import { momentText } from '@/lib/format'
import { resumePath, resumesPath, resumeVersionsPath } from '@/lib/paths'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { type ListedVersion, listVersions } from '@/lib/resumes/keep/list-versions'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { bringVersionBack, keepThisVersion } from '../../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Earlier states of a résumé', robots: { index: false } }

const whyText: Record<ListedVersion['why'], string> = {
  read: 'As it was read',
  edited: 'Before a stretch of editing',
  kept: 'Kept by you',
  restored: 'Before an earlier state was brought back',
  tailored: 'When a tailored copy was begun',
}

export default async function VersionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(resumeVersionsPath(id))
  const resume = await orNotFound(loadResume(viewer, id))
  const versions = await listVersions(viewer, id)
  return (
    <>
      <Crumbs
        steps={[
          { href: resumesPath, text: 'Your résumés' },
          { href: resumePath(id), text: resume.title },
        ]}
        here="Earlier states"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Earlier states</h1>
            <p className="note">
              The latest {keepLimits.versions}. Bringing one back keeps what stands now as another.
            </p>
            <ActForm act={keepThisVersion} facts={{ id }} button="Keep it as it stands now" />
          </div>
          <div className="main">
            <ol className="states">
              {versions.map(({ number, why, createdAt }) => (
                <li key={number}>
                  <span>
                    <strong>{whyText[why]}</strong>
                    <span className="small faint">{momentText(createdAt)}</span>
                  </span>
                  <ActForm
                    act={bringVersionBack}
                    facts={{ id, number, revision: resume.revision }}
                    tone="sm"
                    button={
                      <>
                        Bring back<span className="vh"> the state of {momentText(createdAt)}</span>
                      </>
                    }
                  />
                </li>
              ))}
            </ol>
          </div>
        </section>
      </main>
    </>
  )
}
