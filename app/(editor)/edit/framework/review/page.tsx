import type { Metadata } from 'next'
import { CommentThreads } from '@/components/framework-editor/comment-threads'
import { DiffList } from '@/components/framework-editor/diff-list'
import { ReviewActs } from '@/components/framework-editor/review-acts'
import { ReviewDates } from '@/components/framework-editor/review-dates'
import { countWord, momentText } from '@/lib/format'
import { diffVersions } from '@/lib/framework/diff/diff-versions.shared'
import { entryCollections } from '@/lib/framework/draft/draft-edit.shared'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { listComments } from '@/lib/framework/review/comments'
import { type DraftReview, findReview } from '@/lib/framework/review/find-review'
import { listActivity } from '@/lib/framework/review/list-activity'
import { listEditors } from '@/lib/framework/review/list-editors'
import { listReviewDates } from '@/lib/framework/review/review-dates'
import { reviewDraftPath } from '@/lib/paths'
import { feedOf } from '../activity'
import { DraftPage } from '../draft-page'
import { collectionLabels } from '../draft-parts'
import { listedDates } from '../listed-dates'
import { openDraft } from '../open-draft'
import { sayComment, setEntryReviewDate, settleComment, takeReviewStep } from '../review-actions'
import { threadsOf } from '../threads'

export const metadata: Metadata = { title: 'Review the draft', robots: { index: false } }

const stateTexts: Record<DraftReview['state'], string> = {
  none: 'Nobody has asked for a review yet.',
  requested: 'A review was asked for.',
  approved: 'Approved as it stands.',
  changes_wanted: 'Changes are wanted.',
  outdated: 'The draft was changed since it was last reviewed: what is here now needs a new look.',
}

export default async function ReviewPage() {
  const { viewer, draft } = await openDraft(reviewDraftPath)
  const [published, review, comments, activity, dates, editors] = await Promise.all([
    findPublishedFramework(),
    findReview(viewer, draft.id),
    listComments(viewer, draft.id),
    listActivity(viewer, draft.id),
    listReviewDates(viewer, { now: new Date() }),
    listEditors(viewer),
  ])
  const changes = published ? diffVersions(published.document, draft.document).changes : []
  const [latest] = review?.steps ?? []
  const isAskedByMe =
    review?.state === 'requested' &&
    'userId' in viewer &&
    latest?.step === 'requested' &&
    latest.editorId === viewer.userId
  return (
    <DraftPage draft={draft} title="Review" part={reviewDraftPath} place="the review">
      <section className="formsec" aria-labelledby="changes">
        <h2 id="changes">
          {changes.length === 0
            ? `Nothing differs from ${published?.version ?? 'the published version'}`
            : `${countWord(changes.length, 'change')} since ${published?.version}`}
        </h2>
        <DiffList changes={changes} most={300} />
      </section>
      <section className="formsec" aria-labelledby="state">
        <h2 id="state">Approval</h2>
        <p>
          <b>{stateTexts[review?.state ?? 'none']}</b>{' '}
          {review?.needsApproval
            ? 'Another editor has to approve before it can be published.'
            : 'This framework has one editor, so nobody else has to approve.'}
        </p>
        <ul className="feed">
          {(review?.steps ?? []).map(({ step, editorName, note, at, revision }) => (
            <li key={`${at.toISOString()} ${editorName} ${step}`}>
              <div>
                <p>
                  <b>{editorName}</b>{' '}
                  {step === 'requested' ? 'asked for a review' : step === 'approved' ? 'approved' : 'asked for changes'}{' '}
                  <span className="small soft">
                    {momentText(at)}, save {revision}
                  </span>
                </p>
                {note ? <p className="said">{note}</p> : null}
              </div>
            </li>
          ))}
        </ul>
        <ReviewActs
          key={draft.revision}
          draftId={draft.id}
          revision={draft.revision}
          asked={review?.state === 'requested'}
          isAsked={isAskedByMe}
          isAlone={!review?.needsApproval}
          act={takeReviewStep}
        />
      </section>
      <CommentThreads
        draftId={draft.id}
        place={null}
        threads={threadsOf(draft.document, comments, true)}
        say={sayComment}
        settle={settleComment}
      />
      <ReviewDates
        dates={listedDates(dates, true)}
        choices={entryCollections.map((collection) => ({
          group: collectionLabels[collection].many,
          entries: (published?.current[collection] ?? []).map((entry) => ({
            value: `${collection} ${entry.id}`,
            text: 'name' in entry ? entry.name : entry.title,
          })),
        }))}
        editors={editors}
        set={setEntryReviewDate}
      />
      <section className="formsec" aria-labelledby="activity">
        <h2 id="activity">What happened</h2>
        <ol className="feed">
          {feedOf(draft.document, activity).map(({ key, who, when, text }) => (
            <li key={key}>
              <div>
                <p>
                  <b>{who}</b> <span className="small soft">{when}</span>
                </p>
                <p className="small said">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </DraftPage>
  )
}
