'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { discardDraft } from '@/lib/framework/draft/discard-draft'
import { type DraftEdit, entryCollections } from '@/lib/framework/draft/draft-edit.shared'
import { type FrameworkDraft, findDraft } from '@/lib/framework/draft/find-draft'
import { listDraftHistory } from '@/lib/framework/draft/list-draft-history'
import { newEntry, newEntryId } from '@/lib/framework/draft/new-entry.shared'
import { saveDraft } from '@/lib/framework/draft/save-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { editFrameworkPath, editItemPath, editListPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { action } from '@/lib/web/action'
import { formNumber, formText } from '@/lib/web/form-values'
import { moveEdit } from './move-edit'
import { readEntrySave } from './read-entry-save'

export const startNewDraft = action('framework.start', async ({ viewer }, form: FormData) => {
  const fromVersion = formText(form, 'version') || null
  await startDraft(viewer, { fromVersion, now: new Date() })
  redirect(editFrameworkPath)
})

export const discardTheDraft = action('framework.discard', async ({ viewer }, form: FormData) => {
  if (formText(form, 'sure') !== 'yes')
    throw new DomainError('invalid', 'Tick the box first.', { sure: ['Tick this to throw the draft away.'] })
  await discardDraft(viewer, { draftId: formText(form, 'draftId'), revision: formNumber(form, 'revision') })
  redirect(editFrameworkPath)
})

/** What a page sends by itself: edits that were shown at once. */
export const saveDraftEdits = action(
  'framework.save',
  async (
    { viewer },
    { draftId, revision, edits, shows }: { draftId: string; revision: number; edits: unknown; shows: boolean },
  ) => {
    const saved = await saveDraft(viewer, { draftId, revision, edits, now: new Date() })
    if (shows) refresh()
    return { ok: true, revision: saved.revision, conflicts: saved.conflicts }
  },
)

/** An entry as a form, without script. */
export const saveEntryForm = action('framework.save-entry', async ({ viewer }, form: FormData) => {
  const { draftId, revision, edits, problems, values } = readEntrySave(form)
  if (Object.keys(problems).length > 0)
    return { ok: false, message: 'Some things need putting right', fields: problems, values }
  if (edits.length === 0) return { ok: true, message: 'Nothing was changed.' }
  const saved = await saveDraft(viewer, { draftId, revision, edits, now: new Date() })
  refresh()
  if (saved.conflicts.length === 0) return { ok: true, message: 'Saved in the draft.', revision: saved.revision }
  const fields: Record<string, string[]> = {}
  for (const { edit, theirs, message } of saved.conflicts)
    fields[edit.kind === 'set' ? edit.field : 'letters'] = [`${message} It says now: ${JSON.stringify(theirs)}`]
  return {
    ok: false,
    message: 'Somebody else wrote here too. What you wrote is still below: save again to use it',
    fields,
    values,
  }
})

async function requireDraft(viewer: Viewer, draftId: string): Promise<FrameworkDraft> {
  const draft = await findDraft(viewer)
  if (draft?.id !== draftId)
    throw new DomainError('not-found', 'This draft was published or thrown away in the meantime.')
  return draft
}

/** One edit of a list; what it cannot do is said in words. */
async function saveOne(viewer: Viewer, draft: FrameworkDraft, edit: DraftEdit) {
  const saved = await saveDraft(viewer, { draftId: draft.id, revision: draft.revision, edits: [edit], now: new Date() })
  const [conflict] = saved.conflicts
  if (conflict) throw new DomainError('conflict', conflict.message)
}

function collectionIn(form: FormData) {
  const named = formText(form, 'collection')
  const collection = entryCollections.find((each) => each === named)
  if (!collection) throw new DomainError('not-found', 'There is no such list.')
  return collection
}

export const addEntry = action('framework.add', async ({ viewer }, form: FormData) => {
  const [collection, name] = [collectionIn(form), formText(form, 'name').trim().slice(0, 200)]
  if (name === '') throw new DomainError('invalid', 'Give it a name.', { name: ['Write a name.'] })
  const draft = await requireDraft(viewer, formText(form, 'draftId'))
  const id = newEntryId(draft.document, collection, name)
  const value = newEntry(draft.document, collection, id, name)
  await saveOne(viewer, draft, { kind: 'add', collection, id, value, before: null })
  redirect(editItemPath(collection, id))
})

const done = new Map([
  ['up', 'Moved up.'],
  ['down', 'Moved down.'],
  ['retire', 'Retired.'],
  ['revive', 'In use again.'],
])

/** Up, down, retire, revive, remove: `act` is the verb and the id. */
export const actOnEntry = action('framework.act', async ({ viewer }, form: FormData) => {
  const collection = collectionIn(form)
  const [verb = '', id = ''] = formText(form, 'act').split(':')
  const draft = await requireDraft(viewer, formText(form, 'draftId'))
  if (verb === 'up' || verb === 'down') await saveOne(viewer, draft, moveEdit(draft.document, collection, id, verb))
  else if (verb === 'retire')
    await saveOne(viewer, draft, { kind: 'retire', collection, id, replacedBy: formText(form, 'replacedBy') || null })
  else if (verb === 'revive') await saveOne(viewer, draft, { kind: 'revive', collection, id })
  else if (verb === 'remove') {
    await saveOne(viewer, draft, { kind: 'remove', collection, id })
    redirect(editListPath(collection))
  } else throw new DomainError('invalid', 'This cannot be done here.')
  refresh()
  return { ok: true, message: done.get(verb) ?? 'Saved.' }
})

/** Takes one save of the draft back, whoever made it; what was written there since stays. */
export const undoChange = action('framework.undo', async ({ viewer }, form: FormData) => {
  const [draftId, number] = [formText(form, 'draftId'), formNumber(form, 'change')]
  const draft = await requireDraft(viewer, draftId)
  const [change] = await listDraftHistory(viewer, { draftId, before: number + 1 })
  if (change?.revision !== number) throw new DomainError('not-found', 'This change is not known any more.')
  const saved = await saveDraft(viewer, { draftId, revision: draft.revision, edits: change.inverse, now: new Date() })
  refresh()
  if (saved.conflicts.length === 0) return { ok: true, message: 'Taken back.' }
  return {
    ok: false,
    message: `${saved.applied} of ${change.inverse.length} were taken back. The rest was written again since, and stays`,
    fields: {},
  }
})
