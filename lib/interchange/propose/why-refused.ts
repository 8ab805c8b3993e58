import type { DraftEdit, EditConflict, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { writePath } from '@/lib/framework/draft/edit-path.shared'
import { findEntry } from '@/lib/framework/draft/entries.shared'
import { entrySchemas, type FrameworkDocument } from '@/lib/framework/model'
import { shapeMessage } from '../shape-message'

/** Why a change was not taken, in the words of the field where there are some. */
export function whyRefused(framework: FrameworkDocument, edit: DraftEdit, { why, message }: EditConflict): string {
  if (why !== 'invalid') return message
  if (edit.kind === 'add') return shapeProblem(edit.collection, edit.value) ?? message
  if (edit.kind !== 'set') return message
  const changed = writePath(findEntry(framework, edit.collection, edit.id), edit.field.split('.'), edit.value)
  return (changed === undefined ? null : shapeProblem(edit.collection, changed)) ?? message
}

function shapeProblem(collection: keyof typeof entrySchemas, value: EditValue): string | null {
  const read = entrySchemas[collection].safeParse(value, { error: shapeMessage })
  if (read.success) return null
  const [first] = read.error.issues
  const path = first?.path.join('.') ?? ''
  return `${path ? `${path}: ` : ''}${first?.message ?? ''}`
}
