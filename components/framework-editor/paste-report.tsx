'use client'

import { useEffect, useRef } from 'react'
import type { CellChange } from '@/lib/framework/matrix-slice.shared'

export interface PasteTrouble {
  /** In words: which cell, and what stood in it. */
  lines: string[]
  /** What could be pasted. */
  good: CellChange[]
}

/** What a paste brought that is no letter. Nothing was applied: the person says whether the rest should be. */
export function PasteReport({
  trouble,
  apply,
  leave,
}: {
  trouble: PasteTrouble
  apply: (changes: CellChange[]) => void
  leave: () => void
}) {
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paste takes the focus again
  useEffect(() => box.current?.focus(), [trouble])
  const { lines, good } = trouble
  return (
    <section className="banner error" role="alert" tabIndex={-1} ref={box}>
      <h2>
        {lines.length === 1 ? 'One cell' : `${lines.length} cells`} of what you pasted cannot be read. Nothing was
        pasted
      </h2>
      <ul>
        {lines.slice(0, 8).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > 8 ? <li>And {lines.length - 8} more.</li> : null}
      </ul>
      <p className="row mt-4">
        {good.length > 0 ? (
          <button className="btn" type="button" onClick={() => apply(good)}>
            Paste the other {good.length === 1 ? 'cell' : `${good.length} cells`}
          </button>
        ) : null}
        <button className="btn" type="button" onClick={leave}>
          Leave the matrix as it is
        </button>
      </p>
    </section>
  )
}
