import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddEntryForm } from '@/components/framework-editor/add-entry-form'
import { EntryList } from '@/components/framework-editor/entry-list'
import type { ListedEntry } from '@/components/framework-editor/listed-entry'
import { momentText } from '@/lib/format'
import type { DraftCollection } from '@/lib/framework/draft/draft-edit.shared'
import { sameValue } from '@/lib/framework/draft/edit-path.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { problemPlace } from '@/lib/framework/problem-place.shared'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { checkFramework } from '@/lib/framework/rules'
import { editItemPath, editListPath } from '@/lib/paths'
import { actOnEntry, addEntry, saveDraftEdits } from '../actions'
import { DraftPage } from '../draft-page'
import { collectionLabels, collectionOf } from '../draft-parts'
import { openDraft } from '../open-draft'

export const metadata: Metadata = { title: 'Edit the framework', robots: { index: false } }

type Listed = Exclude<DraftCollection, 'about'>

/** Entries in the order of the document, with what tells them apart at a glance. */
function listed(document: FrameworkDocument, base: FrameworkDocument | null, collection: Listed): ListedEntry[] {
  const errors = checkFramework(document).filter(({ severity }) => severity === 'error')
  const errorsOf = (id: string) =>
    errors.filter((problem) => {
      const place = problemPlace(problem)
      if (place.kind === 'entry') return place.collection === collection && place.id === id
      return collection === 'responsibilities' && place.responsibility === id
    }).length
  const entry = (id: string, name: string, note: string, group: string, value: object): ListedEntry => {
    const old =
      base && [...base[collection]].find((other) => ('level' in other ? String(other.level) : other.id) === id)
    return {
      id,
      href: editItemPath(collection, id),
      name,
      note,
      group,
      retired: 'retired' in value && value.retired !== undefined,
      state: !old ? 'new' : sameValue(old, value) ? 'same' : 'changed',
      errors: errorsOf(id),
    }
  }
  switch (collection) {
    case 'levels':
      return document.levels.map((level) =>
        entry(String(level.level), `${level.level} ${level.name}`, level.autonomy, '', level),
      )
    case 'competencies':
      return document.competencies.map((each) =>
        entry(each.id, each.name, `${each.category}, ${each.type.toLowerCase()}`, '', each),
      )
    case 'responsibilities':
      return document.responsibilities.map((each) => entry(each.id, each.name, each.statement, each.theme, each))
    case 'roles':
      return document.roles.map((each) => entry(each.id, each.title, `Grade ${each.grade}, ${each.family}`, '', each))
    case 'governanceRoles':
      return document.governanceRoles.map((each) => entry(each.id, each.title, each.description, '', each))
  }
}

export default async function EditListPage({ params }: { params: Promise<{ collection: string }> }) {
  const collection = collectionOf((await params).collection)
  if (!collection || collection === 'about') notFound()
  const { draft } = await openDraft(editListPath(collection))
  const base = await findFrameworkVersion(draft.baseVersion)
  const { many, one } = collectionLabels[collection]
  return (
    <DraftPage
      draft={draft}
      title={many}
      part={editListPath(collection)}
      place={many.toLowerCase()}
      intro={
        collection === 'levels' ? null : (
          <p className="small">
            <a href="#new-name">Add a {one}</a>
          </p>
        )
      }
    >
      <EntryList
        key={draft.id}
        draftId={draft.id}
        revision={draft.revision}
        savedText={`Saved in the draft, ${momentText(draft.updatedAt)}`}
        collection={collection}
        entries={listed(draft.document, base?.document ?? null, collection)}
        act={actOnEntry}
        save={saveDraftEdits}
      />
      {collection === 'levels' ? (
        <p className="small soft">There are always five levels. They can be reworded, and stay in their order.</p>
      ) : (
        <AddEntryForm draftId={draft.id} collection={collection} one={one} add={addEntry} />
      )}
    </DraftPage>
  )
}
