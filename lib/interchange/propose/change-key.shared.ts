import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'

/** Names a change in a form: the same when the same file is looked at again. */
export function changeKey(edit: DraftEdit): string {
  if (edit.kind === 'cell') return `cell:${edit.responsibility}:${edit.role}`
  const what = `${edit.kind}:${edit.collection}:${edit.id}`
  return edit.kind === 'set' ? `${what}:${edit.field}` : what
}

/** The part of the framework that a change belongs to, for choosing by part. */
export const changePart = (edit: DraftEdit) => (edit.kind === 'cell' ? 'matrix' : edit.collection)
export type ChangePart = ReturnType<typeof changePart>
export const changeParts: readonly ChangePart[] = [
  'about',
  'levels',
  'competencies',
  'responsibilities',
  'roles',
  'governanceRoles',
  'matrix',
]
