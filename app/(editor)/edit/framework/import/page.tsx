import type { Metadata } from 'next'
import { UploadForm } from '@/components/interchange/upload-form'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { countWord } from '@/lib/format'
import { refusalText } from '@/lib/interchange/rules'
import {
  editFrameworkPath,
  exportFrameworkPath,
  importFrameworkPath,
  reviewDraftPath,
  uploadFrameworkPath,
} from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../not-for-you'
import { problemText } from '../../problem-text'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Bring a file into the framework', robots: { index: false } }

export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<Record<'problem' | 'taken', string | string[] | undefined>>
}) {
  const viewer = await requireViewer(importFrameworkPath)
  const { problem, taken } = await searchParams
  if (!can(viewer, 'framework.draft')) return <NotForYou title="Bring a file in" />
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: 'Edit the framework' }]} here="Bring a file in" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Bring a file in</h1>
            <p className="note">
              What it would change is shown first. Only what you tick goes into the draft; nothing is published.
            </p>
          </div>
          <div className="main">
            {typeof taken === 'string' && /^\d{1,6}$/.test(taken) ? (
              <p className="banner ok" role="status">
                {countWord(Number(taken), 'change')} in the draft.{' '}
                <NavLink href={reviewDraftPath}>Look at {taken === '1' ? 'it' : 'them'} before you publish</NavLink>.
              </p>
            ) : null}
            <UploadForm
              action={uploadFrameworkPath}
              label="File of our framework"
              hint="JSON, an Excel workbook (XLSX), CSV or a ZIP of CSV files, or a CASE package; smaller than 12 MB. A part is enough: what a file does not speak of stays as it is."
              problem={problemText(problem, refusalText)}
            />
            <p className="mt-4">
              <NavLink href={exportFrameworkPath}>Download the framework or an empty template</NavLink> to start from.
            </p>
          </div>
        </section>
      </main>
    </>
  )
}
