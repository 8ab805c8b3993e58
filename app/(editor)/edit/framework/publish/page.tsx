import type { Metadata } from 'next'
import { AffectedList } from '@/components/framework-editor/affected-list'
import { DiffList } from '@/components/framework-editor/diff-list'
import { MissedVersionNotice } from '@/components/framework-editor/missed-version'
import { PublishForm } from '@/components/framework-editor/publish-form'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { currentFramework } from '@/lib/framework/current.shared'
import { impactOf } from '@/lib/framework/publish/impact-of'
import { type DraftReview, findReview } from '@/lib/framework/review/find-review'
import { checkFramework } from '@/lib/framework/rules'
import { findMissedVersion } from '@/lib/interchange/catch-up/find-missed-version'
import { warmTier } from '@/lib/matching/tier-for'
import { jobPath, publishDraftPath, reviewDraftPath } from '@/lib/paths'
import { DraftPage } from '../draft-page'
import { openDraft } from '../open-draft'
import { publishTheDraft } from '../review-actions'

export const metadata: Metadata = { title: 'Publish the draft', robots: { index: false } }

const stepTexts = {
  patch: 'The same in better words: a patch.',
  minor: 'Something more, or less asked: a minor version.',
  major: 'Something that people rely on is gone or weighs more: a major version.',
}

function hindranceOf(errors: number, changes: number, review: DraftReview | null): string | null {
  if (errors > 0) return `${countWord(errors, 'thing')} to put right first: the overview lists them.`
  if (changes === 0) return 'The draft says what the published version says.'
  if (review?.mayPublish) return null
  return review?.state === 'approved'
    ? 'You approved it: another editor publishes it.'
    : 'Another editor has to approve it as it stands first.'
}

export default async function PublishPage() {
  const { viewer, draft } = await openDraft(publishDraftPath)
  const [impact, review, missed] = await Promise.all([
    impactOf(viewer, { draft, now: new Date() }),
    findReview(viewer, draft.id),
    findMissedVersion(viewer, draft),
  ])
  const errors = checkFramework(draft.document).filter(({ severity }) => severity === 'error').length
  const { diff, roles, duties, rows, postings, tailored } = impact
  const hindrance = missed
    ? `Version ${missed.version} was published since this draft began: bring it in first.`
    : hindranceOf(errors, diff.changes.length, review)
  // Learning takes half a minute: begun here, it is over when the last step is taken.
  if (!hindrance) warmTier(currentFramework(draft.document))
  return (
    <DraftPage draft={draft} title="Publish" part={publishDraftPath} place="publishing">
      {missed ? <MissedVersionNotice version={missed.version} /> : null}
      <section className="formsec" aria-labelledby="who">
        <h2 id="who">What changes, and for whom</h2>
        <dl className="facts">
          <div>
            <dt>Changes since {diff.from}</dt>
            <dd>{diff.changes.length}</dd>
          </div>
          <div>
            <dt>Roles</dt>
            <dd>{roles.length}</dd>
          </div>
          <div>
            <dt>Responsibilities</dt>
            <dd>{duties.length}</dd>
          </div>
          <div>
            <dt>Rows of the matrix</dt>
            <dd>{rows.length}</dd>
          </div>
          <div>
            <dt>Open postings that cite what changes</dt>
            <dd>{postings.count}</dd>
          </div>
          <div>
            <dt>Tailored résumés</dt>
            <dd>{tailored.count}</dd>
          </div>
        </dl>
        <p className="small soft mt-4">
          Nothing of it is rewritten: postings and tailored résumés stay with their version, and employers are asked.
        </p>
        <AffectedList title="Roles" collection="roles" entries={roles} />
        <AffectedList title="Responsibilities" collection="responsibilities" entries={duties} />
        <AffectedList title="Rows of the matrix" collection="responsibilities" entries={rows} />
        {postings.count > 0 ? (
          <details className="more">
            <summary>{countWord(postings.count, 'open posting')}</summary>
            <ul className="difflist">
              {postings.first.map((posting) => (
                <li key={posting.id}>
                  <NavLink href={jobPath(posting)}>{posting.title}</NavLink>{' '}
                  <span className="small soft">
                    {posting.organisationName}, written for {posting.pinnedTo}
                  </span>
                </li>
              ))}
            </ul>
            {postings.count > postings.first.length ? (
              <p className="small soft">The latest {postings.first.length} are shown.</p>
            ) : null}
          </details>
        ) : null}
      </section>
      <section className="formsec" aria-labelledby="number">
        <h2 id="number">{impact.class.version ? `Version ${impact.class.version}` : 'No new version'}</h2>
        <p>{impact.class.step ? stepTexts[impact.class.step] : 'There is nothing to publish yet.'}</p>
        {impact.class.reasons.length > 0 ? (
          <ul className="plain-list small">
            {impact.class.reasons.slice(0, 8).map((reason) => (
              <li key={reason}>{reason}.</li>
            ))}
            {impact.class.reasons.length > 8 ? <li>And {impact.class.reasons.length - 8} more.</li> : null}
          </ul>
        ) : null}
        <details className="more">
          <summary>All changes</summary>
          <DiffList changes={diff.changes} most={300} />
        </details>
      </section>
      <section className="formsec" aria-labelledby="last">
        <h2 id="last">The last step</h2>
        <p className="small soft">
          Everybody sees the new version at once; the one before is kept for ever.{' '}
          <NavLink href={reviewDraftPath}>To the review</NavLink>
        </p>
        <PublishForm
          key={draft.revision}
          draftId={draft.id}
          revision={draft.revision}
          version={impact.class.version ?? draft.version}
          changeLog={draft.changeLog || impact.changeLog}
          hindrance={hindrance}
          publish={publishTheDraft}
        />
      </section>
    </DraftPage>
  )
}
