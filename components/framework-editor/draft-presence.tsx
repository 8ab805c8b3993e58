'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'

const everyMs = 20_000

const liveSchema = z.object({
  revision: z.number(),
  editors: z.array(z.object({ name: z.string(), place: z.string().nullable() })),
})
type Live = z.output<typeof liveSchema>

/**
 * Who else has the draft open, and whether it was saved elsewhere. Asked again and again while the page is in sight; says
 * nothing when there is nothing to say.
 */
export function DraftPresence({
  draftId,
  revision,
  place,
  live,
}: {
  draftId: string
  revision: number
  /** What this page is, in words that another editor reads. */
  place: string
  live: string
}) {
  const router = useRouter()
  const [known, setKnown] = useState<Live>({ revision, editors: [] })

  useEffect(() => {
    let isOver = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const answer = await fetch(`${live}?${new URLSearchParams({ draft: draftId, place })}`)
        const read = liveSchema.safeParse(answer.ok ? await answer.json() : null)
        if (read.success && !isOver) setKnown(read.data)
      } catch {
        // No network: the next question finds out.
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    document.addEventListener('visibilitychange', ask)
    return () => {
      isOver = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [draftId, place, live])

  const others = known.editors.map(({ name, place: where }) =>
    where === null ? name : where === place ? `${name}, on this page too` : `${name}, at ${where}`,
  )
  return (
    <p className="presence small" role="status">
      {others.length > 0 ? <span>Also here: {others.join('; ')}. </span> : null}
      {others.length > 0 && known.revision > revision ? (
        <button className="btn sm quiet" type="button" onClick={() => router.refresh()}>
          Show what was saved meanwhile
        </button>
      ) : null}
    </p>
  )
}
