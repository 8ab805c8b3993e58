// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take focus, as the grid pattern has it; rows, heads and sums do not
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
import { memo } from 'react'
import type { RaciLetter } from '@/lib/framework/model'
import { cellSentence } from './matrix-words'

export interface MatrixColumn {
  id: string
  title: string
  /** The first of the governance roles: a line stands before it. */
  opens: boolean
}

export interface RowFlaw {
  /** What is wrong, in sentences. */
  text: string
  /** The letter whose cells have it; null: the whole row. */
  letter: RaciLetter | null
}

interface MatrixRowProps {
  at: number
  name: string
  /** Place among all rows of the grid, its head included. */
  gridRow: number
  columns: readonly MatrixColumn[]
  letters: Readonly<Record<string, RaciLetter>> | undefined
  /** First and last selected column; -1: none. */
  from: number
  to: number
  /** The column that the Tab key leads to; -1: another row has it. */
  stop: number
  flaw: RowFlaw | undefined
  /** Pixels to leave free above, for rows that are not drawn. */
  gap: number
}

/** One row of the matrix. Drawn again only when something in it changed: a grid has many. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { at, name, gridRow, columns, letters, from, to, stop, flaw, gap } = props
  const all = Object.values(letters ?? {})
  const accountable = all.filter((letter) => letter === 'A').length
  const responsible = all.filter((letter) => letter === 'R').length
  return (
    <div
      role="row"
      aria-rowindex={gridRow}
      className={flaw ? 'gr gd bad' : 'gr gd'}
      style={gap > 0 ? { marginTop: gap } : undefined}
    >
      <div role="rowheader" aria-colindex={1} className="gh">
        {flaw ? <span className="flaw" aria-hidden="true" /> : null}
        <span className="nm">{name}</span>
        {flaw ? <span className="vh">. {flaw.text}</span> : null}
      </div>
      {columns.map((column, index) => {
        const letter = letters?.[column.id]
        const isBad = flaw !== undefined && flaw.letter !== null && flaw.letter === letter
        const sentence = cellSentence(column.title, name, letter)
        return (
          <div
            key={column.id}
            role="gridcell"
            id={`cell-${at}-${index}`}
            data-at={`${at}-${index}`}
            aria-colindex={index + 2}
            aria-selected={index >= from && index <= to && from >= 0}
            aria-invalid={isBad || undefined}
            aria-label={isBad ? `${sentence} ${flaw.text}` : sentence}
            tabIndex={index === stop ? 0 : -1}
            className={`gc${column.opens ? ' g0' : ''}${letter ? ` ${letter}` : ''}`}
          >
            {letter}
          </div>
        )
      })}
      <Total of="A" count={accountable} column={columns.length + 2} isBad={accountable !== 1} />
      <Total of="R" count={responsible} column={columns.length + 3} isBad={responsible === 0} />
    </div>
  )
})

/** How many of a letter a row or a column has. */
export function Total({ of, count, column, isBad }: { of: 'A' | 'R'; count: number; column: number; isBad: boolean }) {
  const word = of === 'A' ? 'accountable' : 'responsible'
  return (
    <div
      role="gridcell"
      aria-readonly="true"
      aria-colindex={column}
      aria-label={`${count} ${word}${isBad ? ', which is not allowed' : ''}`}
      className={isBad ? 'gt bad' : 'gt'}
    >
      {count}
    </div>
  )
}
