import type { Viewer } from '@/lib/access/viewer'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { inTurn } from '@/lib/platform/in-turn'
import { storableText } from '@/lib/platform/storable-text'
import type { FrameworkDocument } from '../model'
import { applyEdit } from './apply-edit.shared'
import { documentAfter, readLockedDocument, rememberDocument } from './draft-document'
import { type DraftEdit, type EditConflict, readDraftEdits } from './draft-edit.shared'
import { invertEdit } from './invert-edit.shared'
import { isCited } from './is-cited'
import { lockDraft } from './lock-draft'
import { requireEditor } from './require-editor'

export interface DraftSaved {
  revision: number
  /** How many of the edits are in the draft now, those among them that stood there already. */
  applied: number
  /** The others, each with what stands there instead. Nothing of them was written, nothing was overwritten. */
  conflicts: EditConflict[]
  /** What others saved since the revision that this writer read; null: too much, read the draft again. */
  missed: DraftEdit[] | null
}

const mostMissed = 200
// The draft is one document: saves wait here for a moment, instead of each holding a connection while it waits for the row.
const next = inTurn(200, 'Very many changes are being saved at this moment. Yours is kept here and tried again.')

/**
 * Saves changes field by field: two editors in different fields both get their way, and the second in the same field gets
 * both texts. The same changes sent again change nothing.
 * @throws DomainError forbidden, invalid (no changes at all), not-found (published or discarded meanwhile), unavailable
 */
export async function saveDraft(
  viewer: Viewer,
  { draftId, revision, edits, now }: { draftId: string; revision: number; edits: unknown; now: Date },
): Promise<DraftSaved> {
  const editorId = requireEditor(viewer, 'framework.draft')
  const read = readDraftEdits(cleanText(edits))
  if (!read) throw new DomainError('invalid', 'These are not changes of a draft.')
  const { saved, document } = await next(() =>
    db().$transaction((tx) => save(tx, { draftId, revision, edits: read, editorId, now }), {
      maxWait: 5000,
      timeout: 10_000,
    }),
  )
  if (document) rememberDocument(draftId, { revision: saved.revision, updatedAt: now }, document)
  return saved
}

interface Save {
  draftId: string
  revision: number
  edits: DraftEdit[]
  editorId: string
  now: Date
}

/** @returns the document too, when it became another */
async function save(
  tx: Tx,
  { draftId, revision, edits, editorId, now }: Save,
): Promise<{ saved: DraftSaved; document: FrameworkDocument | null }> {
  const draft = await lockDraft(tx, draftId)
  const before = await readLockedDocument(tx, draftId, draft)
  const { document, made, inverse, conflicts } = await applyAll(tx, before, edits)
  const missed = await listMissed(tx, draftId, revision, draft.revision)
  const applied = edits.length - conflicts.length
  if (document === before) return { saved: { revision: draft.revision, applied, conflicts, missed }, document: null }
  const saved = draft.revision + 1
  // One question to the database instead of three: all that a save writes.
  await tx.$executeRaw`
    with document as (
      update "FrameworkVersion" set document = ${documentAfter(before, document)} where id = ${draftId}::uuid
    ), draft as (
      update "FrameworkDraft" set revision = ${saved}, "updatedAt" = ${now} where "versionId" = ${draftId}::uuid
    )
    insert into "FrameworkChange" ("versionId", revision, "editorId", edits, inverse, at) values (
      ${draftId}::uuid, ${saved}, ${editorId}::uuid, ${JSON.stringify(made)}::jsonb, ${JSON.stringify(inverse)}::jsonb,
      ${now})`
  return { saved: { revision: saved, applied, conflicts, missed }, document }
}

async function applyAll(tx: Tx, before: FrameworkDocument, edits: readonly DraftEdit[]) {
  const [made, inverse, conflicts]: [DraftEdit[], DraftEdit[], EditConflict[]] = [[], [], []]
  let document = before
  for (const edit of edits) {
    const isLost = edit.kind === 'remove' && (await isCited(tx, edit.collection, edit.id))
    const outcome = isLost ? { applied: false as const, conflict: cited(edit) } : applyEdit(document, edit)
    if (!outcome.applied) conflicts.push(outcome.conflict)
    else if (outcome.document !== document) {
      made.push(edit)
      inverse.unshift(...invertEdit(document, edit))
      document = outcome.document
    }
  }
  return { document, made, inverse, conflicts }
}

const cited = (edit: DraftEdit): EditConflict => ({
  edit,
  why: 'cited',
  theirs: null,
  message: 'A published version or a posting names this. Retire it instead: its id stays for those who cite it.',
})

async function listMissed(tx: Tx, draftId: string, since: number, until: number): Promise<DraftEdit[] | null> {
  if (!Number.isSafeInteger(since) || since < 0 || until - since > mostMissed) return null
  if (since >= until) return []
  const rows = await tx.frameworkChange.findMany({
    where: { versionId: draftId, revision: { gt: since } },
    orderBy: { revision: 'asc' },
    take: mostMissed,
    select: { edits: true },
  })
  return rows.flatMap(({ edits }) => readDraftEdits(edits) ?? [])
}

/** What the database would refuse in a text. */
function cleanText(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleanText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), cleanText(inner)]))
}
