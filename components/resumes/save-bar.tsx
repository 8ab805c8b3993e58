import type { ActionState } from '@/lib/web/action-state'
import type { SaveState } from './use-draft-editor'

const words: Record<Exclude<SaveState, 'saved'>, string> = {
  typing: 'Not saved yet',
  saving: 'Saving …',
  refused: 'Not saved: something needs putting right',
  offline: 'Not saved: no answer from the server. Trying again',
}

/** Save, go back and forth, and whether what is here is safe. Always in sight. */
export function SaveBar({
  saveState,
  answer,
  savedText,
  savedAt,
  history,
}: {
  saveState: SaveState
  answer: ActionState
  /** When it was last saved, as the server wrote it. */
  savedText: string
  /** When this tab saved last. */
  savedAt: Date | null
  history: { canUndo: boolean; canRedo: boolean; travel: (step: 'undo' | 'redo') => void }
}) {
  const isConflict = answer.ok === false && answer.conflict !== undefined
  const said = savedAt
    ? `Saved ${savedAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
    : savedText
  return (
    <div className="savebar">
      <button className="btn pri" type="submit">
        Save
      </button>
      <span className="only-script">
        <button className="btn" type="button" disabled={!history.canUndo} onClick={() => history.travel('undo')}>
          Undo
        </button>
        <button className="btn" type="button" disabled={!history.canRedo} onClick={() => history.travel('redo')}>
          Redo
        </button>
      </span>
      <p className="small" role="status">
        {isConflict ? (
          <>
            Not saved: this was saved elsewhere too. <a href="#conflict">Choose between the two</a>
          </>
        ) : saveState === 'saved' ? (
          said
        ) : (
          words[saveState]
        )}
      </p>
    </div>
  )
}
