// biome-ignore-all lint/a11y/useFocusableInteractive: heads and sums take no focus
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
import { memo } from 'react'
import { CellBlock, type MatrixColumn, MatrixGap, Total } from './matrix-cells'
import type { Span } from './use-drawn-columns'

interface EdgeProps {
  columns: readonly MatrixColumn[]
  spans: readonly Span[]
}

/** Letters that surely fit into the height of the head. */
const longTitle = 20

/** The titles of the columns, with what is wrong in them. */
export const MatrixHead = memo(function MatrixHead({
  columns,
  spans,
  flaws,
}: EdgeProps & { flaws: ReadonlyMap<string, { text: string; isError: boolean }> }) {
  return (
    <div role="rowgroup" className="ghead">
      <div role="row" aria-rowindex={1} className="gr">
        <div role="columnheader" aria-colindex={1} className="gh">
          Responsibility
        </div>
        {spans.map((span) => {
          if ('gap' in span) return <MatrixGap key={span.key} columns={span.gap} isMeasured={span.isMeasured} />
          return (
            <CellBlock key={span.from} columns={span.to - span.from}>
              {columns.slice(span.from, span.to).map(({ id, title, opens }, index) => {
                const flaw = flaws.get(id)
                return (
                  <div
                    key={id}
                    role="columnheader"
                    aria-colindex={span.from + index + 2}
                    className={opens ? 'gc g0' : 'gc'}
                  >
                    <span className={title.length > longTitle ? 'up long' : 'up'}>{title}</span>
                    {flaw ? <span className={flaw.isError ? 'flaw' : 'flaw advice'} aria-hidden="true" /> : null}
                    {flaw ? <span className="vh">. {flaw.text}</span> : null}
                  </div>
                )
              })}
            </CellBlock>
          )
        })}
        {(['A', 'R'] as const).map((letter, at) => (
          <div key={letter} role="columnheader" aria-colindex={columns.length + 2 + at} className="gt">
            <span aria-hidden="true">{letter}</span>
            <span className="vh">{letter === 'A' ? 'Accountable' : 'Responsible'}, in all</span>
          </div>
        ))}
      </div>
    </div>
  )
})

/** How often each role is accountable and responsible. */
export const MatrixFoot = memo(function MatrixFoot({
  columns,
  spans,
  sums,
  firstRow,
}: EdgeProps & {
  sums: ReadonlyMap<string, { accountable: number; responsible: number }>
  firstRow: number
}) {
  return (
    <div role="rowgroup" className="gfoot">
      {(['accountable', 'responsible'] as const).map((of, index) => (
        <div key={of} role="row" aria-rowindex={firstRow + index} className="gr">
          <div role="rowheader" aria-colindex={1} className="gh">
            {of === 'accountable' ? 'Accountable for' : 'Responsible for'}
          </div>
          {spans.map((span) => {
            if ('gap' in span) return <MatrixGap key={span.key} columns={span.gap} isMeasured={span.isMeasured} />
            return (
              <CellBlock key={span.from} columns={span.to - span.from}>
                {columns.slice(span.from, span.to).map(({ id, opens }, at) => (
                  <div
                    key={id}
                    role="gridcell"
                    aria-readonly="true"
                    aria-colindex={span.from + at + 2}
                    className={opens ? 'gc g0' : 'gc'}
                  >
                    {sums.get(id)?.[of] || <span className="vh">0</span>}
                  </div>
                ))}
              </CellBlock>
            )
          })}
          <Total
            of={of === 'accountable' ? 'A' : 'R'}
            count={[...sums.values()].reduce((sum, column) => sum + column[of], 0)}
            column={columns.length + (of === 'accountable' ? 2 : 3)}
            isBad={false}
          />
          <div role="presentation" className="gt" />
        </div>
      ))}
    </div>
  )
})
