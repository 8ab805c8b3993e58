import type { DraftCollection, EditValue, EntryCollection } from '../draft/draft-edit.shared'
import type { Importance, LevelNumber, RaciLetter } from '../model'

export type WordChange = { text: string; kind: 'same' | 'added' | 'removed' }

/** An entry by its id and by what it is called in the later version that has it. */
interface Entry {
  collection: DraftCollection
  id: string
  name: string
}

/** One thing that two versions say differently. null: nothing. */
export type VersionChange =
  | (Entry & { kind: 'added' | 'removed' | 'revived'; collection: EntryCollection })
  | (Entry & { kind: 'retired'; collection: EntryCollection; replacedBy: string | null; successorName: string | null })
  /** A text, word by word. `field` is a path inside the entry. */
  | (Entry & { kind: 'reworded'; field: string; words: WordChange[] })
  /** A list of texts or codes, or of ids, which then have names. */
  | (Entry & { kind: 'listed'; field: string; added: string[]; removed: string[]; names?: Record<string, string> })
  /** Anything else, such as a grade or a pay figure. */
  | (Entry & { kind: 'changed'; field: string; from: EditValue; to: EditValue })
  | {
      kind: 'level'
      role: string
      roleName: string
      competency: string
      competencyName: string
      from: LevelNumber | null
      to: LevelNumber | null
      /** Whether the role depends on it, after the change; before it when it fell away. */
      isEssential: boolean
    }
  | {
      kind: 'letter'
      responsibility: string
      responsibilityName: string
      role: string
      roleName: string
      from: RaciLetter | null
      to: RaciLetter | null
    }
  | {
      kind: 'importance'
      role: string
      roleName: string
      of: 'competencies' | 'responsibilities'
      id: string
      name: string
      from: Importance | 'essential' | 'desirable'
      to: Importance | 'essential' | 'desirable'
    }
  /** The fewest entries whose moving explains the new order. */
  | { kind: 'order'; collection: EntryCollection; moved: { id: string; name: string }[] }

export interface VersionDiff {
  from: string
  to: string
  changes: VersionChange[]
}
