import type { EditConflict } from '@/lib/framework/draft/draft-edit.shared'
import type { FieldProblems } from '@/lib/platform/errors'

/** What an action answers: browser-safe. `values` holds what was typed, so that a form without script loses
 * nothing; `revision` is the one that was just saved, for the next save; `conflicts` are the changes of a framework draft
 * that came second, with what stands there. */
export type ActionState =
  | { ok: null }
  | {
      ok: true
      message?: string
      revision?: number
      conflicts?: readonly EditConflict[]
      values?: Record<string, string>
    }
  | {
      ok: false
      message: string
      fields: FieldProblems
      values?: Record<string, string>
      revision?: number
      conflict?: ConflictState
    }

/** A save that came second: both texts as JSON, and the revision that a decision between them names. */
export interface ConflictState {
  mine: string
  theirs: string
  revision: number
}

/** What a form is given to send itself with. */
export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>
