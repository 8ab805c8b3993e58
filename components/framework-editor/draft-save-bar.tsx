import type { SaveState } from './use-draft-session'

interface DraftSaveBarProps {
  saveState: SaveState
  refusal: string
  /** When the draft was last saved, as the server wrote it. */
  savedText: string
  /** When this tab saved last. */
  savedAt: Date | null
  unsaved: number
  restored: number
  conflicts: number
  canUndo: boolean
  canRedo: boolean
  travel: (step: 'undo' | 'redo') => void
  saveNow: () => void
}

function stateText({ saveState, refusal, savedText, savedAt, unsaved }: DraftSaveBarProps) {
  const changes = unsaved === 1 ? '1 change' : `${unsaved} changes`
  switch (saveState) {
    case 'waiting':
      return `${changes} not saved yet`
    case 'saving':
      return `Saving ${changes} …`
    case 'refused':
      return `Not saved. ${refusal}`
    case 'offline':
      return `No answer from the server. ${changes} kept in this tab; trying again`
    default:
      return savedAt
        ? `Saved in the draft at ${savedAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
        : savedText
  }
}

/** Undo, redo, and whether what is here is safe, in words. Always in sight. */
export function DraftSaveBar(props: DraftSaveBarProps) {
  const { saveState, restored, conflicts, canUndo, canRedo, travel, saveNow } = props
  return (
    <div className="dsave only-script">
      <button className="btn sm" type="button" aria-disabled={!canUndo} onClick={() => canUndo && travel('undo')}>
        Undo
      </button>
      <button className="btn sm" type="button" aria-disabled={!canRedo} onClick={() => canRedo && travel('redo')}>
        Redo
      </button>
      <p className="small" role="status">
        {stateText(props)}
        {restored > 0 && saveState !== 'saved' ? '. Changes that this tab had kept are here again' : null}
      </p>
      {conflicts > 0 ? (
        <a className="small" href="#conflicts">
          {conflicts === 1 ? 'One change needs a choice' : `${conflicts} changes need a choice`}
        </a>
      ) : null}
      {saveState === 'refused' || saveState === 'offline' ? (
        <button className="btn sm" type="button" onClick={saveNow}>
          Try again
        </button>
      ) : null}
    </div>
  )
}
