'use client'

import { ResultRow } from './result-row'
import type { ResultText } from './result-text'

/**
 * A short list of jobs under a heading of the page that holds it. Apart from SavableResults, so that a page on which nothing is
 * saved loads nothing for it.
 */
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
