import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CatchUpForm } from '@/components/framework-editor/catch-up-form'
import { DiffList } from '@/components/framework-editor/diff-list'
import { countWord } from '@/lib/format'
import { diffVersions } from '@/lib/framework/diff/diff-versions.shared'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { findMissedVersion } from '@/lib/interchange/catch-up/find-missed-version'
import { showConflicts } from '@/lib/interchange/catch-up/show-conflicts'
import { catchUpPath, editFrameworkPath } from '@/lib/paths'
import { DraftPage } from '../draft-page'
import { openDraft } from '../open-draft'
import { catchUp } from '../review-actions'

export const metadata: Metadata = { title: 'Bring in what was published', robots: { index: false } }

export default async function CatchUpPage() {
  const { viewer, draft } = await openDraft(catchUpPath)
  const missed = await findMissedVersion(viewer, draft)
  if (!missed) redirect(editFrameworkPath)
  const since = await findFrameworkVersion(missed.since)
  const changes = since ? diffVersions(since.document, missed.document).changes : []
  return (
    <DraftPage
      draft={draft}
      title={`Bring version ${missed.version} into the draft`}
      part={catchUpPath}
      place={`bringing in ${missed.version}`}
      crumb="Catch up"
      intro={
        <p className="lede">
          It was published since this draft began. {countWord(missed.brought.length, 'change')} of it{' '}
          {missed.brought.length === 1 ? 'goes' : 'go'} into the draft by{' '}
          {missed.brought.length === 1 ? 'itself' : 'themselves'};{' '}
          {missed.conflicts.length === 0
            ? 'none of them meets anything that was written here.'
            : `${countWord(missed.conflicts.length, 'other')} you decide below.`}
        </p>
      }
    >
      <details className="more">
        <summary>What changed since version {missed.since}</summary>
        <DiffList changes={changes} most={300} />
      </details>
      <CatchUpForm
        draftId={draft.id}
        version={missed.version}
        conflicts={showConflicts(draft.document, missed.conflicts)}
        catchUp={catchUp}
      />
    </DraftPage>
  )
}
