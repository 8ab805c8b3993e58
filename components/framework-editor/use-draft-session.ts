'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLeaveWarning } from '@/components/forms/use-leave-warning'
import type { DraftEdit, EditConflict } from '@/lib/framework/draft/draft-edit.shared'
import { raciLetterSchema } from '@/lib/framework/model'
import { keepEdits, keptEdits } from './kept-edits'

/** A pause after which what was changed is saved. */
const pauseMs = 600
const retryMs = 5000

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused' | 'offline'

/** Edits that came second were not made, and are named with what stands there now. */
export type SaveAnswer =
  | { ok: true; revision: number; conflicts: readonly EditConflict[] }
  | { ok: false; message: string }

export type SaveEdits = (revision: number, edits: readonly DraftEdit[]) => Promise<SaveAnswer>

/** Edits, and what takes them back, to be made in this order. */
export interface Step {
  edits: readonly DraftEdit[]
  back: readonly DraftEdit[]
}

interface Held {
  /** Saved, and not yet in the document that the page was given. */
  settled: { revision: number; edits: readonly DraftEdit[] }[]
  sending: readonly DraftEdit[]
  waiting: readonly DraftEdit[]
}

interface SessionOptions {
  draftId: string
  /** Of the document that the page was given. */
  revision: number
  save: SaveEdits
}

/**
 * Edits of a draft in this tab: shown at once, saved after a pause, kept in the tab while the network is away, taken back
 * and brought forth. What came second is not applied and not lost: it stands among the conflicts until somebody chooses.
 */
export function useDraftSession({ draftId, revision, save }: SessionOptions) {
  const [held, setHeld] = useState<Held>({ settled: [], sending: [], waiting: [] })
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [refusal, setRefusal] = useState('')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [conflicts, setConflicts] = useState<readonly EditConflict[]>([])
  const [restored, setRestored] = useState(0)
  const [places, setPlaces] = useState({ past: 0, future: 0 })
  const past = useRef<Step[]>([])
  const future = useRef<Step[]>([])
  const now = useRef(held)
  const latest = useRef(revision)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  latest.current = Math.max(latest.current, revision)

  const hold = useCallback(
    (next: Held) => {
      now.current = next
      setHeld(next)
      keepEdits(draftId, [...next.sending, ...next.waiting])
    },
    [draftId],
  )

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current)
    const { settled, sending, waiting } = now.current
    if (sending.length > 0 || waiting.length === 0) return
    hold({ settled, sending: waiting, waiting: [] })
    setSaveState('saving')
    const giveBack = () =>
      hold({ ...now.current, sending: [], waiting: [...now.current.sending, ...now.current.waiting] })
    try {
      const answer = await save(latest.current, waiting)
      if (!answer.ok) {
        giveBack()
        setRefusal(answer.message)
        setSaveState('refused')
        return
      }
      latest.current = Math.max(latest.current, answer.revision)
      const theirs = answer.conflicts.flatMap(standing)
      hold({
        settled: [...now.current.settled, { revision: answer.revision, edits: [...waiting, ...theirs] }],
        sending: [],
        waiting: now.current.waiting,
      })
      if (answer.conflicts.length > 0) setConflicts((known) => [...known, ...answer.conflicts])
      setSavedAt(new Date())
      setSaveState(now.current.waiting.length > 0 ? 'waiting' : 'saved')
      if (now.current.waiting.length > 0) timer.current = setTimeout(() => void saveNow(), pauseMs)
    } catch {
      // No answer: everything stays here, in this tab, and is sent again.
      giveBack()
      setSaveState('offline')
      timer.current = setTimeout(() => void saveNow(), retryMs)
    }
  }, [hold, save])

  const enqueue = useCallback(
    (edits: readonly DraftEdit[], afterMs = pauseMs) => {
      hold({ ...now.current, waiting: [...now.current.waiting, ...edits] })
      setSaveState((state) => (state === 'saving' || state === 'offline' ? state : 'waiting'))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow(), afterMs)
    },
    [hold, saveNow],
  )

  const record = useCallback(
    (step: Step) => {
      if (step.edits.length === 0) return
      past.current = [...past.current.slice(-99), step]
      future.current = []
      setPlaces({ past: past.current.length, future: 0 })
      enqueue(step.edits)
    },
    [enqueue],
  )

  /** @returns the edits that this step made, so that the page can lead there; null when there is nowhere to go */
  const travel = useCallback(
    (step: 'undo' | 'redo'): readonly DraftEdit[] | null => {
      const [from, to] = step === 'undo' ? [past, future] : [future, past]
      const made = from.current.at(-1)
      if (!made) return null
      from.current = from.current.slice(0, -1)
      to.current = [...to.current, made]
      setPlaces({ past: past.current.length, future: future.current.length })
      const edits = step === 'undo' ? made.back : made.edits
      enqueue(edits)
      return edits
    },
    [enqueue],
  )

  /** Somebody chose: the conflict is over, and what was chosen is written, unless it stands there already. */
  const settle = useCallback(
    (conflict: EditConflict, chosen: DraftEdit | null) => {
      setConflicts((known) => known.filter((other) => other !== conflict))
      if (chosen !== null) record({ edits: [chosen], back: standing(conflict) })
    },
    [record],
  )

  useEffect(() => {
    const kept = keptEdits(draftId)
    if (kept.length === 0) return
    setRestored(kept.length)
    enqueue(kept)
  }, [draftId, enqueue])

  useEffect(() => {
    const again = () => void saveNow()
    window.addEventListener('online', again)
    const flush = () => {
      if (document.visibilityState === 'hidden') void saveNow()
    }
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [saveNow])

  useLeaveWarning(held.sending.length + held.waiting.length > 0)

  /** Everything that happened here since the document that the page was given, in order. */
  const edits = useMemo(
    () => [
      ...held.settled.flatMap((batch) => (batch.revision > revision ? batch.edits : [])),
      ...held.sending,
      ...held.waiting,
    ],
    [held, revision],
  )

  return {
    edits,
    record,
    travel,
    canUndo: places.past > 0,
    canRedo: places.future > 0,
    saveNow,
    saveState,
    refusal,
    savedAt,
    unsaved: held.sending.length + held.waiting.length,
    restored,
    conflicts,
    settle,
    latestRevision: latest,
  }
}

/** The edit that would make of the writer's text what stands in the draft: what a page shows until somebody chose. */
function standing({ edit, why, theirs }: EditConflict): DraftEdit[] {
  if (why !== 'changed') return []
  if (edit.kind === 'set') return [{ ...edit, value: theirs, was: edit.value }]
  const letter = raciLetterSchema.nullable().safeParse(theirs)
  return edit.kind === 'cell' && letter.success ? [{ ...edit, letter: letter.data, was: edit.letter }] : []
}
