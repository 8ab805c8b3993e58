import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { TitleWarning } from '@/components/decoding/title-warning'
import { PublishDraftForm } from '@/components/hiring/draft-forms'
import { Crumbs } from '@/components/layout/crumbs'
import { PostingView } from '@/components/postings/posting-view'
import { NavLink } from '@/components/ui/nav-link'
import { checkDraftTitle } from '@/lib/decoding/check-draft-title'
import { editPostingPath, hiringPath, jobPath, previewPostingPath } from '@/lib/paths'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { findPostingContext } from '@/lib/postings/posting-context'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { publishDraft } from '../../../actions'
import '@/app/styles/posting.css'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

export default async function PreviewPostingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  if (id === null) notFound()
  const viewer = await requireViewer(previewPostingPath(id))
  const now = new Date()
  const own = await orNotFound(loadEditablePosting(viewer, id))
  if (own.status !== 'draft') redirect(jobPath({ id, title: own.input.title }))
  const posting = await findShownPosting(viewer, id, now)
  if (!posting) notFound()
  const [context, check] = await Promise.all([findPostingContext(posting, now), checkDraftTitle(posting)])
  return (
    <>
      <Crumbs
        steps={[
          { href: hiringPath, text: 'Hiring' },
          { href: editPostingPath(id), text: posting.title },
        ]}
        here="Preview"
      />
      <main id="main" className="wrap">
        <p className="banner mt-4" role="status">
          A preview: nobody else sees this yet. <NavLink href={editPostingPath(id)}>Go on writing</NavLink>
        </p>
        {check && 'warning' in check ? (
          <TitleWarning check={check.warning} advice="Candidates see this too once it is published." />
        ) : null}
        {check && 'unread' in check ? (
          <p className="banner title-warning">Title and duties were not compared. {check.unread}</p>
        ) : null}
        <PostingView
          posting={posting}
          {...context}
          now={now}
          dock={<PublishDraftForm postingId={id} revision={own.revision} publish={publishDraft} />}
        />
      </main>
    </>
  )
}
