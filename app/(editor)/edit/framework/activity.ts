import type { Activity } from '@/components/framework-editor/draft-activity'
import { fieldLabel } from '@/components/framework-editor/fields/field-label'
import { momentText } from '@/lib/format'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { entryChoices } from '@/lib/framework/draft/entry-choices.shared'
import type { DraftChange } from '@/lib/framework/draft/list-draft-history'
import type { FrameworkDocument } from '@/lib/framework/model'
import { entryName } from './linked-problems'

/** The saves of a draft in words. */
export function activityOf(document: FrameworkDocument, history: readonly DraftChange[]): Activity[] {
  const choices = entryChoices(document)
  const text = (edit: DraftEdit): string => {
    if (edit.kind === 'cell') {
      const role =
        [...document.roles, ...document.governanceRoles].find(({ id }) => id === edit.role)?.title ?? edit.role
      const duty = entryName(document, 'responsibilities', edit.responsibility)
      return `${duty}, ${role}: ${edit.was ?? 'no part'} to ${edit.letter ?? 'no part'}`
    }
    const name = entryName(document, edit.collection, edit.id)
    switch (edit.kind) {
      case 'set':
        return `${name}: ${fieldLabel(edit.field, choices).toLowerCase()}`
      case 'add':
        return `${name} added`
      case 'move':
        return `${name} moved`
      case 'retire':
        return `${name} retired`
      case 'revive':
        return `${name} brought back`
      case 'remove':
        return `${name} taken out`
    }
  }
  return history.map(({ revision, editorName, at, edits }) => {
    const lines = [...new Set(edits.map(text))]
    return {
      revision,
      who: editorName,
      when: momentText(at),
      lines: lines.slice(0, 4),
      more: Math.max(0, lines.length - 4),
    }
  })
}
