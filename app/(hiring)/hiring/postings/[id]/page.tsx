import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TitleWarning } from '@/components/decoding/title-warning'
import { CopyPostingForm } from '@/components/hiring/copy-posting-form'
import { DiscardDraftForm } from '@/components/hiring/draft-forms'
import { PostingEditor } from '@/components/hiring/posting-editor'
import { PostingSide } from '@/components/hiring/posting-side'
import { Crumbs } from '@/components/layout/crumbs'
import { PostingView } from '@/components/postings/posting-view'
import { checkDraftTitle } from '@/lib/decoding/check-draft-title'
import { countryName } from '@/lib/format'
import { editPostingPath, hiringPath } from '@/lib/paths'
import { countryCodes } from '@/lib/postings/countries'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { payCurrencies } from '@/lib/postings/pay'
import { findPinnedFramework } from '@/lib/postings/pinned-framework'
import { findPostingContext } from '@/lib/postings/posting-context'
import { toPostingForm } from '@/lib/postings/posting-form'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { savePosting, startCopy, throwDraftAway } from '../../actions'
import '@/app/styles/hiring.css'
import '@/app/styles/posting.css'

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
  const canEdit = status !== 'closed' && viewer.kind !== 'operator'
  const shown = status === 'draft' ? null : await findShownPosting(viewer, id, now)
  const context = shown ? await findPostingContext(shown, now) : null
  const side = (
    <PostingSide
      posting={posting}
      role={role ?? null}
      isOver={over}
      isOperator={viewer.kind === 'operator'}
      isNamed={canEdit}
    >
      {status === 'draft' ? (
        <DiscardDraftForm postingId={id} revision={posting.revision} discard={throwDraftAway} />
      ) : viewer.kind === 'operator' ? null : (
        <CopyPostingForm postingId={id} copy={startCopy} />
      )}
    </PostingSide>
  )
  return (
    <>
      <Crumbs steps={[{ href: hiringPath, text: 'Hiring' }]} here={posting.input.title} />
      <main id="main" className="wrap">
        {canEdit ? (
          <PostingEditor
            // Another role has other controls: the form then starts anew from what was saved.
            key={choicesOf}
            postingId={id}
            initial={toPostingForm(posting.input, choices)}
            revision={posting.revision}
            choicesOf={choicesOf}
            choices={choices}
            roles={roles.map(({ id: roleId, title, grade, responsibilities }) => ({
              id: roleId,
              title,
              grade,
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
            published={shown && context ? { posting: shown, comparison: context.comparison } : null}
            side={side}
            notice={
              check && 'warning' in check ? (
                <TitleWarning
                  check={check.warning}
                  advice="Change the title or the duties, then save: this is read again."
                />
              ) : null
            }
          />
        ) : (
          <>
            <section className="sec">
              <div className="side">{side}</div>
              <div className="main">
                <p className="banner" role="status">
                  {status === 'closed'
                    ? 'This posting is closed. Below stands what it said; it can no longer be changed, and nobody else can read it.'
                    : 'Only its organisation can change this posting. You can close it when it breaks the rules.'}
                </p>
              </div>
            </section>
            {shown && context ? (
              // When it ended, and not when it would have ended.
              <PostingView
                posting={{ ...shown, closesAt: posting.closedAt ?? shown.closesAt }}
                {...context}
                now={now}
                dock={null}
              />
            ) : null}
          </>
        )}
      </main>
    </>
  )
}
