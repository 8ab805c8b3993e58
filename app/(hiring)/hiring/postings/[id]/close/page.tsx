import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ClosePostingForm } from '@/components/hiring/close-posting-form'
import { Crumbs } from '@/components/layout/crumbs'
import { closePostingPath, editPostingPath, hiringPath } from '@/lib/paths'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { endPosting } from '../../../actions'
import '@/app/styles/hiring.css'

export const metadata: Metadata = { title: 'Close a posting', robots: { index: false } }

export default async function ClosePostingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  if (id === null) notFound()
  const viewer = await requireViewer(closePostingPath(id))
  const { input, organisation, revision, status } = await orNotFound(loadEditablePosting(viewer, id))
  if (status !== 'published') redirect(editPostingPath(id))
  return (
    <>
      <Crumbs
        steps={[
          { href: hiringPath, text: 'Hiring' },
          { href: editPostingPath(id), text: input.title },
        ]}
        here="Close"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Close this posting</h1>
            <p className="note">
              {input.title}, {organisation.name}
            </p>
          </div>
          <div className="main stack">
            <p>
              It leaves the search at once, and nobody can apply any more. A closed posting cannot be opened again: you
              can still read it, and copy it to a new one.
            </p>
            <ClosePostingForm postingId={id} revision={revision} close={endPosting} />
          </div>
        </section>
      </main>
    </>
  )
}
