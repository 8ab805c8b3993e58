import type { Metadata } from 'next'
import { DiscardDraft } from '@/components/framework-editor/discard-draft'
import { DraftActivity } from '@/components/framework-editor/draft-activity'
import { DraftSearch } from '@/components/framework-editor/draft-search'
import { DueReviews } from '@/components/framework-editor/due-reviews'
import { FileWays } from '@/components/framework-editor/file-ways'
import { MissedVersionNotice } from '@/components/framework-editor/missed-version'
import { ProblemLinks } from '@/components/framework-editor/problem-links'
import { StartDraft } from '@/components/framework-editor/start-draft'
import { NavLink } from '@/components/ui/nav-link'
import { countWord, momentText } from '@/lib/format'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { listDraftHistory } from '@/lib/framework/draft/list-draft-history'
import { searchDraft } from '@/lib/framework/draft/search-draft.shared'
import { listVersions } from '@/lib/framework/list-versions'
import { listReviewDates } from '@/lib/framework/review/review-dates'
import { checkFramework } from '@/lib/framework/rules'
import { findMissedVersion } from '@/lib/interchange/catch-up/find-missed-version'
import { editFrameworkPath, publishDraftPath, reviewDraftPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { discardTheDraft, startNewDraft, undoChange } from './actions'
import { activityOf } from './activity'
import { DraftPage } from './draft-page'
import { linkedProblems } from './linked-problems'
import { listedDates } from './listed-dates'

export const metadata: Metadata = { title: 'Edit the framework', robots: { index: false } }

/** How long before its day an entry is named. */
const remindedDays = 30

export default async function EditFrameworkPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [viewer, query] = await Promise.all([requireViewer(editFrameworkPath), searchParams])
  if (viewer.kind !== 'editor')
    return (
      <main id="main" className="wrap">
        <div className="empty mt-4">
          <h1>The framework is kept by its editors</h1>
          <p>Sign in with an editor’s account to work on a draft. The published versions are open to everybody.</p>
        </div>
      </main>
    )
  const [draft, due] = await Promise.all([
    findDraft(viewer),
    listReviewDates(viewer, { now: new Date(), dueWithinDays: remindedDays }),
  ])
  if (!draft) {
    const versions = await listVersions()
    return (
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Edit the framework</h1>
            <p className="note">
              Published versions never change. What you write goes into a draft, which others see only once it is
              published.
            </p>
          </div>
          <div className="main">
            <StartDraft
              versions={versions.map(({ version, isPublished, publishedAt }) => ({
                version,
                isPublished,
                when: momentText(publishedAt),
              }))}
              start={startNewDraft}
            />
            <DueReviews dates={listedDates(due, false)} />
            <h2 className="mt-4">By file</h2>
            <FileWays />
          </div>
        </section>
      </main>
    )
  }
  const searched = ([query.q].flat()[0] ?? '').slice(0, 200)
  const problems = checkFramework(draft.document)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const [history, missed] = await Promise.all([
    listDraftHistory(viewer, { draftId: draft.id }),
    findMissedVersion(viewer, draft),
  ])
  return (
    <DraftPage
      draft={draft}
      title={`Draft ${draft.version}`}
      part={editFrameworkPath}
      place="the overview"
      crumb={null}
      intro={
        <>
          <p className="lede">
            {draft.document.title}, from version {draft.baseVersion}.{' '}
            {errors === 0
              ? 'Nothing stands in the way of publishing it.'
              : `${countWord(errors, 'thing')} to put right before it can be published.`}
          </p>
          <p className="small soft">
            Saved {momentText(draft.updatedAt)}, save {draft.revision}.
          </p>
        </>
      }
    >
      {missed ? <MissedVersionNotice version={missed.version} /> : null}
      <p className="row mt-4">
        <NavLink className="btn pri" href={reviewDraftPath}>
          Review the changes
        </NavLink>
        <NavLink className="btn" href={publishDraftPath}>
          Publish
        </NavLink>
      </p>
      <DraftSearch action={editFrameworkPath} query={searched} hits={searchDraft(draft.document, searched)} />
      <ProblemLinks problems={linkedProblems(draft.document, problems)} />
      <DueReviews dates={listedDates(due, true)} />
      <DraftActivity draftId={draft.id} changes={activityOf(draft.document, history)} undo={undoChange} />
      <DiscardDraft draftId={draft.id} revision={draft.revision} discard={discardTheDraft} />
    </DraftPage>
  )
}
