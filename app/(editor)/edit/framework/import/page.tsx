import type { Metadata } from 'next'
import { UploadForm } from '@/components/interchange/upload-form'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { refusalText } from '@/lib/interchange/rules'
import { exportFrameworkPath, importFrameworkPath, uploadFrameworkPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../not-for-you'
import { problemText } from '../../problem-text'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Bring a file into the framework', robots: { index: false } }

export default async function ImportPage({ searchParams }: { searchParams: Promise<{ problem?: string | string[] }> }) {
  const viewer = await requireViewer(importFrameworkPath)
  const { problem } = await searchParams
  if (!can(viewer, 'framework.draft')) return <NotForYou title="Bring a file in" />
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Bring a file in</h1>
          <p className="note">
            What it would change is shown first. Only what you tick goes into the draft; nothing is published.
          </p>
        </div>
        <div className="main">
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
  )
}
