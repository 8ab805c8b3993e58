import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'

export interface FieldsProps<Entry> {
  entry: Entry
  choices: EntryChoices
  /** By the name of the control. */
  problems: Readonly<Record<string, string[]>>
}
