import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TitleWarning } from '@/components/decoding/title-warning'
import { ClosePostingForm, DiscardDraftForm } from '@/components/hiring/posting-acts'
import { PostingEditor } from '@/components/hiring/posting-editor'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { checkDraftTitle } from '@/lib/decoding/check-draft-title'
import { countryName, dateText, momentText } from '@/lib/format'
import { editPostingPath, hiringPath, jobPath, previewPostingPath, rolePath } from '@/lib/paths'
import { countryCodes } from '@/lib/postings/countries'
import { closeReasonLabels } from '@/lib/postings/labels'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { payCurrencies } from '@/lib/postings/pay'
import { findPinnedFramework } from '@/lib/postings/pinned-framework'
import { toPostingForm } from '@/lib/postings/posting-form'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { endPosting, savePosting, throwDraftAway } from '../../actions'
import '@/app/styles/hiring.css'

export const metadata: Metadata = { title: 'Edit a posting', robots: { index: false } }

export default async function EditPostingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  if (id === null) notFound()
  const viewer = await requireViewer(editPostingPath(id))
  const posting = await orNotFound(loadEditablePosting(viewer, id))
  const choicesOf = posting.input.roleId ?? ''
  const [choices, framework, check] = await Promise.all([
    listDutyChoices(choicesOf, posting.frameworkVersion),
    findPinnedFramework(posting.frameworkVersion),
    posting.status === 'closed' ? null : checkDraftTitle(posting.input),
  ])
  const role = framework?.document.roles.find((candidate) => candidate.id === choicesOf)
  // A retired role is offered to the posting that has it, and to no other.
  const roles = [...(framework?.current.roles ?? []), ...(role?.retired ? [role] : [])]
  const now = new Date()
  const { status } = posting
  const over = status === 'published' && posting.input.closesAt !== null && posting.input.closesAt <= now
  return (
    <>
      <Crumbs steps={[{ href: hiringPath, text: 'Hiring' }]} here={posting.input.title} />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1 className="named">{posting.input.title}</h1>
            <p className="note">
              {posting.organisation.name}
              {role ? (
                <>
                  , from the <NavLink href={rolePath(role.id)}>{role.title} profile</NavLink>
                  {posting.frameworkVersion ? `, framework ${posting.frameworkVersion}` : ''}
                </>
              ) : null}
            </p>
            <p className="note">
              {status === 'draft' ? `Draft, saved ${momentText(posting.updatedAt)}` : null}
              {status === 'published' && posting.publishedAt
                ? `${over ? 'Expired' : 'Public'}, published ${dateText(posting.publishedAt)}`
                : null}
              {status === 'closed' && posting.closedAt && posting.closeReason
                ? `Closed ${dateText(posting.closedAt)}. ${closeReasonLabels[posting.closeReason]}.`
                : null}
            </p>
            {over ? <p className="note">Set a later closing date and save to make it public again.</p> : null}
            <p className="row mt-4">
              {status === 'published' && !over ? (
                <NavLink href={jobPath({ id, title: posting.input.title })}>See it as candidates do</NavLink>
              ) : null}
              {status === 'draft' ? <NavLink href={previewPostingPath(id)}>Preview what is saved</NavLink> : null}
            </p>
            {status === 'published' ? (
              <ClosePostingForm postingId={id} revision={posting.revision} close={endPosting} />
            ) : null}
            {status === 'draft' ? (
              <DiscardDraftForm postingId={id} revision={posting.revision} discard={throwDraftAway} />
            ) : null}
          </div>
          <div className="main">
            {check && 'warning' in check ? (
              <TitleWarning
                check={check.warning}
                advice="Change the title or the duties, then save: this is read again."
              />
            ) : null}
            {status === 'closed' || viewer.kind === 'operator' ? (
              <div className="empty">
                <h2>
                  {status === 'closed' ? 'This posting is closed' : 'Only its organisation can change this posting'}
                </h2>
                <p>
                  {status === 'closed'
                    ? 'It is kept for the record and can no longer be changed.'
                    : 'You can close it when it breaks the rules.'}
                </p>
              </div>
            ) : (
              <PostingEditor
                // A new revision is a new form: what was saved is what it starts from.
                key={choicesOf}
                postingId={id}
                initial={toPostingForm(posting.input, choices)}
                revision={posting.revision}
                status={status}
                choicesOf={choicesOf}
                choices={choices}
                roles={roles.map(({ id: roleId, title, responsibilities }) => ({
                  id: roleId,
                  title,
                  responsibilities: responsibilities.map(({ id: responsibilityId, importance }) => ({
                    id: responsibilityId,
                    importance,
                  })),
                }))}
                countries={countryCodes
                  .map((code) => ({ value: code, text: countryName(code) }))
                  .sort((a, b) => a.text.localeCompare(b.text))}
                currencies={payCurrencies}
                save={savePosting}
                nowIso={now.toISOString()}
              />
            )}
          </div>
        </section>
      </main>
    </>
  )
}
