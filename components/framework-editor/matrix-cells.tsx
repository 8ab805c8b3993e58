// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take focus, as the grid pattern has it; sums do not
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
import { memo, type ReactNode } from 'react'
import type { RaciLetter } from '@/lib/framework/model'
import { cellId } from './grid-keys'
import { cellSentence } from './matrix-words'

export interface MatrixColumn {
  id: string
  title: string
  /** The first of the governance roles: a line stands before it. */
  opens: boolean
}

/** A line of the grid: the head of a theme, or a responsibility with its place among the rows. */
export type GridItem = { theme: string } | { at: number; id: string; name: string }

export interface RowFlaw {
  /** What is wrong, in sentences. */
  text: string
  /** The letter whose cells have it; null: the whole row. */
  letter: RaciLetter | null
}

interface MatrixCellsProps {
  row: number
  name: string
  columns: readonly MatrixColumn[]
  from: number
  to: number
  letters: Readonly<Record<string, RaciLetter>> | undefined
  /** First and last of these that are selected; -1: none. */
  first: number
  last: number
  /** The column that the Tab key leads to; -1: it is not here. */
  stop: number
  flaw: RowFlaw | undefined
}

/** Some neighbouring cells of a row, drawn again only when something in them changed: a grid has many. */
export const MatrixCells = memo(function MatrixCells(props: MatrixCellsProps) {
  const { row, name, columns, from, to, letters, first, last, stop, flaw } = props
  return (
    <CellBlock columns={to - from}>
      {columns.slice(from, to).map((column, index) => {
        const at = from + index
        const letter = letters?.[column.id]
        const isBad = flaw !== undefined && flaw.letter !== null && flaw.letter === letter
        const sentence = cellSentence(column.title, name, letter)
        return (
          <div
            key={column.id}
            role="gridcell"
            id={cellId({ row, column: at })}
            aria-colindex={at + 2}
            aria-selected={first >= 0 && at >= first && at <= last}
            aria-invalid={isBad || undefined}
            aria-label={isBad ? `${sentence} ${flaw.text}` : sentence}
            tabIndex={at === stop ? 0 : -1}
            className={`gc${column.opens ? ' g0' : ''}${letter ? ` ${letter}` : ''}`}
          >
            {letter}
          </div>
        )
      })}
    </CellBlock>
  )
})

/** Neighbouring cells as one box of a known size: what comes and goes beside it does not have it laid out again. */
export function CellBlock({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <div role="presentation" className={`gb gb${columns}`}>
      {children}
    </div>
  )
}

/** Room for columns that are not drawn. */
export function MatrixGap({ columns, isMeasured }: { columns: number; isMeasured: boolean }) {
  return (
    <div
      role="presentation"
      className="ggap"
      style={isMeasured ? { flexGrow: columns, width: `calc(var(--cellw) * ${columns})` } : undefined}
    />
  )
}

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
