// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take focus, as the grid pattern has it; rows and heads do not
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
import { memo } from 'react'
import type { RaciLetter } from '@/lib/framework/model'
import { MatrixCells, type MatrixColumn, MatrixGap, type RowFlaw, Total } from './matrix-cells'
import type { Span } from './use-drawn-columns'

interface MatrixRowProps {
  at: number
  name: string
  /** Place among all rows of the grid, its head included. */
  gridRow: number
  columns: readonly MatrixColumn[]
  spans: readonly Span[]
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
  const { at, name, gridRow, columns, spans, letters, from, to, stop, flaw, gap } = props
  const all = Object.values(letters ?? {})
  const accountable = all.filter((letter) => letter === 'A').length
  const responsible = all.filter((letter) => letter === 'R').length
  return (
    <div role="row" aria-rowindex={gridRow} className="gr gd" style={gap > 0 ? { marginTop: gap } : undefined}>
      <div role="rowheader" aria-colindex={1} className="heard">
        {flaw ? `${name}. ${flaw.text}` : name}
      </div>
      {spans.map((span) => {
        if ('gap' in span) return <MatrixGap key={span.key} columns={span.gap} isMeasured={span.isMeasured} />
        const isSelected = from >= 0 && from < span.to && to >= span.from
        return (
          <MatrixCells
            key={span.from}
            row={at}
            name={name}
            columns={columns}
            from={span.from}
            to={span.to}
            letters={letters}
            first={isSelected ? Math.max(from, span.from) : -1}
            last={isSelected ? Math.min(to, span.to - 1) : -1}
            stop={stop >= span.from && stop < span.to ? stop : -1}
            flaw={flaw}
          />
        )
      })}
      <Total of="A" count={accountable} column={columns.length + 2} isBad={accountable !== 1} />
      <Total of="R" count={responsible} column={columns.length + 3} isBad={responsible === 0} />
    </div>
  )
})
