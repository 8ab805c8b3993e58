'use client'

import { ResultRow } from './result-row'
import type { ResultText } from './result-text'

/** A short list of jobs under a heading of the page that holds it. */
export function ResultList({ rows }: { rows: readonly ResultText[] }) {
  return (
    <ol className="results tight">
      {rows.map((row) => (
        <li key={row.id}>
          <ResultRow row={row} />
        </li>
      ))}
    </ol>
  )
}
