import { notFound } from 'next/navigation'
import { CommentThreads } from '@/components/framework-editor/comment-threads'
import { EntryActs } from '@/components/framework-editor/entry-acts'
import { EntryEditor } from '@/components/framework-editor/entry-editor'
import { momentText } from '@/lib/format'
import { currentFramework } from '@/lib/framework/current.shared'
import type { DraftCollection, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { readPath } from '@/lib/framework/draft/edit-path.shared'
import { findEntry } from '@/lib/framework/draft/entries.shared'
import { entryChoices } from '@/lib/framework/draft/entry-choices.shared'
import type { FormEntry } from '@/lib/framework/draft/entry-form.shared'
import { problemsOfEntry } from '@/lib/framework/draft/entry-problems.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { listComments } from '@/lib/framework/review/comments'
import { checkFramework } from '@/lib/framework/rules'
import { editAboutPath, editItemPath, editListPath } from '@/lib/paths'
import { actOnEntry, saveDraftEdits, saveEntryForm } from './actions'
import { DraftPage } from './draft-page'
import { collectionLabels } from './draft-parts'
import { openDraft } from './open-draft'
import { sayComment, settleComment } from './review-actions'
import { threadsOf } from './threads'

function formEntry(document: FrameworkDocument, collection: DraftCollection, id: string): FormEntry | null {
  const value = findEntry(document, collection, id)
  if (value === null) return null
  const row =
    collection === 'responsibilities' ? document.raci.find(({ responsibility }) => responsibility === id) : null
  return { collection, id, value, letters: row?.assignments ?? {} }
}

const textAt = (value: EditValue, field: string) => {
  const found = readPath(value, [field])
  return typeof found === 'string' ? found : ''
}

/** One entry of the draft on a page of its own: its form, what was changed, and what can be done with it as a whole. */
export async function EntryPage({ collection, id }: { collection: DraftCollection; id: string }) {
  const path = collection === 'about' ? editAboutPath : editItemPath(collection, id)
  const { viewer, draft } = await openDraft(path)
  const [version, said] = await Promise.all([findFrameworkVersion(draft.baseVersion), listComments(viewer, draft.id)])
  const base = version?.document ?? null
  const comments = said.filter(({ place }) => place?.collection === collection && place.id === id)
  const entry = formEntry(draft.document, collection, id)
  if (!entry) notFound()
  const name = textAt(entry.value, 'name') || textAt(entry.value, 'title')
  const { many, one } = collectionLabels[collection]
  const listPath = collection === 'about' ? editAboutPath : editListPath(collection)
  const current = currentFramework(draft.document)
  const theme = textAt(entry.value, 'theme')
  const formerNames = readPath(entry.value, ['formerNames'])
  return (
    <DraftPage
      draft={draft}
      title={name}
      part={listPath}
      place={name}
      between={collection === 'about' ? [] : [{ href: listPath, text: many }]}
      intro={
        <p className="soft">
          {collection === 'about' ? 'What the framework says of itself' : one.charAt(0).toUpperCase() + one.slice(1)}
          {theme ? `, theme ${theme}` : ''}.
          {Array.isArray(formerNames) && formerNames.length > 0 ? ` Once called ${formerNames.join(', ')}.` : ''}
        </p>
      }
    >
      <EntryEditor
        key={`${draft.id} ${collection} ${id}`}
        draftId={draft.id}
        revision={draft.revision}
        savedText={`Saved in the draft, ${momentText(draft.updatedAt)}`}
        entry={entry}
        before={base ? formEntry(base, collection, id) : null}
        baseVersion={draft.baseVersion}
        choices={entryChoices(current)}
        problems={problemsOfEntry(checkFramework(draft.document), collection, id)}
        saveForm={saveEntryForm}
        save={saveDraftEdits}
      />
      <CommentThreads
        draftId={draft.id}
        place={{ collection, id }}
        threads={threadsOf(draft.document, comments, false)}
        say={sayComment}
        settle={settleComment}
      />
      {collection === 'levels' || collection === 'about' ? null : (
        <EntryActs
          draftId={draft.id}
          collection={collection}
          id={id}
          one={one}
          retired={readPath(entry.value, ['retired']) !== null}
          wasPublished={base ? findEntry(base, collection, id) !== null : false}
          heirs={current[collection]
            .filter((other) => other.id !== id)
            .map((other) => ({ id: other.id, text: 'name' in other ? other.name : other.title }))}
          act={actOnEntry}
        />
      )}
    </DraftPage>
  )
}
