// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take focus, as the grid pattern has it; rows and heads do not
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
'use client'

import type { RefObject } from 'react'
import type { Letters } from '@/lib/framework/matrix-slice.shared'
import type { Area, Cell } from './grid-keys'
import type { GridItem, MatrixColumn, RowFlaw } from './matrix-cells'
import { MatrixFoot, MatrixHead } from './matrix-edges'
import { MatrixNames } from './matrix-names'
import { MatrixRow } from './matrix-row'
import { useDrawnColumns } from './use-drawn-columns'
import { useDrawnRows } from './use-drawn-rows'
import { useGridSizes } from './use-grid-sizes'
import { type GridFocus, useHeldFocus } from './use-held-focus'

interface MatrixGridProps {
  items: readonly GridItem[]
  /** Place among the items of each row. */
  itemOfRow: readonly number[]
  columns: readonly MatrixColumn[]
  letters: Letters
  flaws: ReadonlyMap<string, RowFlaw>
  /** What is wrong with a column, by role. */
  columnFlaws: ReadonlyMap<string, { text: string; isError: boolean }>
  sums: ReadonlyMap<string, { accountable: number; responsible: number }>
  area: Area
  active: Cell
  focus: RefObject<GridFocus>
  frame: RefObject<HTMLDivElement | null>
  labelledBy: string
}

/** The grid: heads and sums that stay in sight, and of the cells only those in view, and the one that has the focus. */
export function MatrixGrid(props: MatrixGridProps) {
  const { items, itemOfRow, columns, letters, flaws, columnFlaws, sums, area, active, focus, frame, labelledBy } = props
  const sizes = useGridSizes(frame, columns.length)
  const parted = useDrawnColumns({ count: columns.length, active: active.column, frame, sizes })
  const rows = useDrawnRows({ count: items.length, active: itemOfRow[active.row] ?? -1, frame, sizes })
  useHeldFocus(focus, frame, active)
  const [spans = []] = parted
  return (
    <div
      role="grid"
      aria-labelledby={labelledBy}
      aria-describedby="grid-keys"
      aria-multiselectable="true"
      aria-rowcount={items.length + 3}
      aria-colcount={columns.length + 3}
      className={sizes.isMeasured ? 'grid-in set' : 'grid-in'}
      style={sizes.isMeasured ? { minWidth: `calc(var(--namew) + ${columns.length + 2} * var(--cellw))` } : undefined}
    >
      <MatrixHead columns={columns} spans={spans} flaws={columnFlaws} />
      <div role="presentation" className="gbody">
        <MatrixNames items={items} drawn={rows.drawn} flaws={flaws} />
        <div role="rowgroup" className="grows">
          {rows.drawn.map(({ index, gap }) => {
            const item = items[index]
            if (!item) return null
            if ('theme' in item)
              return (
                <div
                  key={`theme ${item.theme}`}
                  role="row"
                  aria-rowindex={index + 2}
                  className="gr gtheme"
                  style={gap > 0 ? { marginTop: gap } : undefined}
                >
                  <div role="rowheader" aria-colindex={1} aria-colspan={columns.length + 3} className="heard">
                    {item.theme}
                  </div>
                </div>
              )
            const isIn = item.at >= area.top && item.at <= area.bottom
            return (
              <MatrixRow
                key={item.id}
                at={item.at}
                name={item.name}
                gridRow={index + 2}
                columns={columns}
                spans={parted[item.at % parted.length] ?? spans}
                letters={letters.get(item.id)}
                from={isIn ? area.left : -1}
                to={isIn ? area.right : -1}
                stop={item.at === active.row ? active.column : -1}
                flaw={flaws.get(item.id)}
                gap={gap}
              />
            )
          })}
          {rows.tail > 0 ? (
            <div role="presentation" style={sizes.isMeasured ? { height: rows.tail } : undefined} />
          ) : null}
        </div>
      </div>
      <MatrixFoot columns={columns} spans={spans} sums={sums} firstRow={items.length + 2} />
    </div>
  )
}
