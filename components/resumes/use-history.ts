'use client'

import { useMemo, useRef, useState } from 'react'
import type { Draft } from '@/lib/resumes/keep/document-form.shared'

/** More steps than anybody takes back; earlier saves are reached by the page of earlier states. */
const MOST = 100

const same = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b)

/** The states that this tab has gone through, and where it stands among them. */
export function useHistory(first: Draft) {
  const states = useRef<Draft[]>([first])
  const at = useRef(0)
  const [place, setPlace] = useState({ at: 0, of: 1, generation: 0 })
  const moves = useMemo(() => {
    const show = (travelled: boolean) =>
      setPlace(({ generation }) => ({
        at: at.current,
        of: states.current.length,
        generation: generation + (travelled ? 1 : 0),
      }))
    const go = (step: -1 | 1): Draft | null => {
      const target = states.current[at.current + step]
      if (!target) return null
      at.current += step
      show(true)
      return target
    }
    return {
      /** Another state: what was taken back before it can no longer be brought forth. */
      remember(draft: Draft) {
        const here = states.current[at.current]
        if (here && same(here, draft)) return
        states.current = [...states.current.slice(0, at.current + 1), draft].slice(-MOST)
        at.current = states.current.length - 1
        show(false)
      },
      undo: () => go(-1),
      redo: () => go(1),
    }
  }, [])
  return useMemo(
    () => ({
      ...moves,
      generation: place.generation,
      canUndo: place.at > 0,
      canRedo: place.at < place.of - 1,
    }),
    [moves, place],
  )
}
