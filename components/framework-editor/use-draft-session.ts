'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keptEdits, keepEdits } from './kept-edits'

/** A pause after which what was changed is saved. */
const pauseMs = 600
const retryMs = 5000

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused' | 'offline'

/** What a save is told: edits that came second are named with what stands there now, and were not applied. */
export type SaveAnswer<Edit> =
  | { ok: true; revision: number; conflicts: { mine: Edit; theirs: Edit }[] }
  | { ok: false; message: string }

export type SaveEdits<Edit> = (revision: number, edits: readonly Edit[]) => Promise<SaveAnswer<Edit>>

export interface EditConflict<Edit> {
  mine: Edit
  /** The edit that would bring what the other person wrote, seen from what this tab wanted. */
  theirs: Edit
}

interface Held<Edit> {
  /** Saved, and not yet in the document that the page was given. */
  settled: { revision: number; edits: readonly Edit[] }[]
  sending: readonly Edit[]
  waiting: readonly Edit[]
}

interface SessionOptions<Edit> {
  draftId: string
  /** Of the document that the page was given. */
  revision: number
  save: SaveEdits<Edit>
  invert: (edit: Edit) => Edit
}

/**
 * Edits of a draft in this tab: shown at once, saved after a pause, kept in the tab while the network is away, taken back
 * and brought forth. What came second is not applied and not lost: it stands among the conflicts until somebody chooses.
 */
export function useDraftSession<Edit>({ draftId, revision, save, invert }: SessionOptions<Edit>) {
  const [held, setHeld] = useState<Held<Edit>>({ settled: [], sending: [], waiting: [] })
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [refusal, setRefusal] = useState('')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [conflicts, setConflicts] = useState<readonly EditConflict<Edit>[]>([])
  const [restored, setRestored] = useState(0)
  const [places, setPlaces] = useState({ past: 0, future: 0 })
  const past = useRef<(readonly Edit[])[]>([])
  const future = useRef<(readonly Edit[])[]>([])
  const now = useRef(held)
  const latest = useRef(revision)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  latest.current = Math.max(latest.current, revision)

  const hold = useCallback(
    (next: Held<Edit>) => {
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
      const theirs = answer.conflicts.map((conflict) => conflict.theirs)
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
    (edits: readonly Edit[], afterMs = pauseMs) => {
      hold({ ...now.current, waiting: [...now.current.waiting, ...edits] })
      setSaveState((state) => (state === 'saving' || state === 'offline' ? state : 'waiting'))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow(), afterMs)
    },
    [hold, saveNow],
  )

  const record = useCallback(
    (edits: readonly Edit[]) => {
      if (edits.length === 0) return
      past.current = [...past.current.slice(-99), edits]
      future.current = []
      setPlaces({ past: past.current.length, future: 0 })
      enqueue(edits)
    },
    [enqueue],
  )

  /** @returns the edits that this step made, so that the page can lead there; null when there is nowhere to go */
  const travel = useCallback(
    (step: 'undo' | 'redo'): readonly Edit[] | null => {
      const [from, to] = step === 'undo' ? [past, future] : [future, past]
      const batch = from.current.at(-1)
      if (!batch) return null
      from.current = from.current.slice(0, -1)
      to.current = [...to.current, batch]
      setPlaces({ past: past.current.length, future: future.current.length })
      const edits = step === 'undo' ? batch.map(invert).toReversed() : batch
      enqueue(edits)
      return edits
    },
    [enqueue, invert],
  )

  const settle = useCallback(
    (conflict: EditConflict<Edit>, chosen: Edit | null) => {
      setConflicts((known) => known.filter((other) => other !== conflict))
      if (chosen !== null) record([chosen])
    },
    [record],
  )

  useEffect(() => {
    const kept = keptEdits<Edit>(draftId)
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

  useEffect(() => {
    if (held.sending.length + held.waiting.length === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [held])

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
