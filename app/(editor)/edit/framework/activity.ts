import type { Activity } from '@/components/framework-editor/draft-activity'
import { fieldLabel } from '@/components/framework-editor/fields/field-label'
import { momentText } from '@/lib/format'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { entryChoices } from '@/lib/framework/draft/entry-choices.shared'
import type { DraftChange } from '@/lib/framework/draft/list-draft-history'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { Activity as Happened } from '@/lib/framework/review/list-activity'
import { entryName } from './linked-problems'

/** Abbreviations keep their capitals. */
const inSentence = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** One edit in words. */
function editText(document: FrameworkDocument): (edit: DraftEdit) => string {
  const choices = entryChoices(document)
  return (edit) => {
    if (edit.kind === 'cell') {
      const roles = [...document.roles, ...document.governanceRoles]
      const role = roles.find(({ id }) => id === edit.role)?.title ?? edit.role
      const duty = entryName(document, 'responsibilities', edit.responsibility)
      return `${duty}, ${role}: ${edit.was ?? 'no part'} to ${edit.letter ?? 'no part'}`
    }
    const name = entryName(document, edit.collection, edit.id)
    switch (edit.kind) {
      case 'set':
        return `${name}: ${inSentence(fieldLabel(edit.field, choices))}`
      case 'add':
        return `${name} added`
      case 'move':
        return `${name} moved`
      case 'retire':
        return edit.replacedBy === null
          ? `${name} retired`
          : `${name} retired, replaced by ${entryName(document, edit.collection, edit.replacedBy)}`
      case 'revive':
        return `${name} brought back`
      case 'remove':
        return `${name} taken out`
    }
  }
}

const shownLines = 4

/** The saves of a draft in words. */
export function activityOf(document: FrameworkDocument, history: readonly DraftChange[]): Activity[] {
  const text = editText(document)
  return history.map(({ revision, editorName, at, edits }) => {
    const lines = [...new Set(edits.map(text))]
    return {
      revision,
      who: editorName,
      when: momentText(at),
      lines: lines.slice(0, shownLines),
      more: Math.max(0, lines.length - shownLines),
    }
  })
}

const stepTexts = { requested: 'Asked for a review', approved: 'Approved', changes_wanted: 'Asked for changes' }

/** Everything that happened to a draft, in words. */
export function feedOf(document: FrameworkDocument, activity: readonly Happened[]) {
  const text = editText(document)
  return activity.map((one) => {
    const said = () => {
      if (one.kind === 'said') return `Said: ${one.text}`
      if (one.kind === 'reviewed') return [stepTexts[one.step], one.note].filter(Boolean).join(': ')
      const lines = [...new Set(one.edits.map(text))]
      const more = lines.length > shownLines ? `. And ${lines.length - shownLines} more` : ''
      return `${lines.slice(0, shownLines).join('. ')}${more}`
    }
    return {
      key: `${one.kind} ${one.at.toISOString()} ${one.editorId}`,
      who: one.editorName,
      when: momentText(one.at),
      text: said(),
    }
  })
}
