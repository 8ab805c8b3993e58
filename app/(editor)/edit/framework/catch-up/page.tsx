import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CatchUpForm } from '@/components/framework-editor/catch-up-form'
import { DiffList } from '@/components/framework-editor/diff-list'
import { DraftOutline } from '@/components/framework-editor/draft-outline'
import { Crumbs } from '@/components/layout/crumbs'
import { countWord } from '@/lib/format'
import { diffVersions } from '@/lib/framework/diff/diff-versions.shared'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { findMissedVersion } from '@/lib/interchange/catch-up/find-missed-version'
import { showConflicts } from '@/lib/interchange/catch-up/show-conflicts'
import { catchUpPath, editFrameworkPath } from '@/lib/paths'
import { draftParts } from '../draft-parts'
import { openDraft } from '../open-draft'
import { catchUp } from '../review-actions'
import '@/app/styles/framework-editor.css'

export const metadata: Metadata = { title: 'Bring in what was published', robots: { index: false } }

export default async function CatchUpPage() {
  const { viewer, draft } = await openDraft(catchUpPath)
  const missed = await findMissedVersion(viewer)
  if (!missed) redirect(editFrameworkPath)
  const since = await findFrameworkVersion(missed.since)
  const changes = since ? diffVersions(since.document, missed.document).changes : []
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: `Draft ${draft.version}` }]} here="Catch up" />
      <main id="main" className="wrap">
        <div className="ed">
          <DraftOutline
            version={draft.version}
            base={draft.baseVersion}
            parts={draftParts(draft.document)}
            here={catchUpPath}
          />
          <div>
            <h1>Bring version {missed.version} into the draft</h1>
            <p className="lede">
              It was published since this draft began. {countWord(missed.brought.length, 'change')} of it{' '}
              {missed.brought.length === 1 ? 'goes' : 'go'} into the draft by{' '}
              {missed.brought.length === 1 ? 'itself' : 'themselves'};{' '}
              {missed.conflicts.length === 0
                ? 'none of them meets anything that was written here.'
                : `${countWord(missed.conflicts.length, 'other')} you decide below.`}
            </p>
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
          </div>
        </div>
      </main>
    </>
  )
}
