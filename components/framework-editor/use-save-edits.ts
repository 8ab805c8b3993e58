import { useCallback } from 'react'
import type { ActionState } from '@/lib/web/action-state'
import type { SaveEdits } from './use-draft-session'

export type SaveAction = (
  state: ActionState,
  input: { draftId: string; revision: number; edits: unknown; shows: boolean },
) => Promise<ActionState>

/**
 * The action of the server as the session calls it.
 * @param shows whether the page is to be drawn again with what the server knows after it
 */
export function useSaveEdits(act: SaveAction, draftId: string, shows: boolean): SaveEdits {
  return useCallback(
    async (revision, edits) => {
      const state = await act({ ok: null }, { draftId, revision, edits, shows })
      if (state.ok === true) return { ok: true, revision: state.revision ?? revision, conflicts: state.conflicts ?? [] }
      return { ok: false, message: state.ok === false ? state.message : 'The server gave no answer.' }
    },
    [act, draftId, shows],
  )
}
