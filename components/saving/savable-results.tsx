'use client'

import { ResultRow } from '@/components/postings/result-row'
import type { ResultText } from '@/components/postings/result-text'
import { SaveButton, type SaveButtonProps } from './save-button'

interface SavableResultsProps {
  rows: readonly ResultText[]
  /** The place of the first one in the whole list. */
  start: number
  /** Ids of those that the reader keeps. */
  saved: readonly number[]
  /** What all buttons share; null: the reader is nobody who keeps jobs. */
  save: Pick<SaveButtonProps, 'isSignedIn' | 'back' | 'act'> | null
}

/** A page of a search, each job with the way to keep it. */
export function SavableResults({ rows, start, saved, save }: SavableResultsProps) {
  return (
    <ol className="results" start={start}>
      {rows.map((row) => (
        <li key={row.id}>
          <ResultRow
            row={row}
            save={
              save && <SaveButton postingId={row.id} title={row.title} isSaved={saved.includes(row.id)} {...save} />
            }
          />
        </li>
      ))}
    </ol>
  )
}
