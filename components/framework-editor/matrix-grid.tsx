// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take focus, as the grid pattern has it; rows, heads and sums do not
// biome-ignore-all lint/a11y/useSemanticElements: a table would be laid out anew with each row that scrolls into sight
'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Letters } from '@/lib/framework/matrix-slice.shared'
import type { Area, Cell } from './grid-keys'
import { type MatrixColumn, MatrixRow, type RowFlaw, Total } from './matrix-row'

export type GridItem = { theme: string } | { at: number; id: string; name: string }

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
  frame: RefObject<HTMLDivElement | null>
  labelledBy: string
}

/** What is drawn before the browser could measure: about one screen. */
const firstRect = { width: 1200, height: 760 }

/** Heights as the style sheet has them at this size of text and kind of pointer. */
function useHeights(frame: RefObject<HTMLDivElement | null>) {
  const [heights, setHeights] = useState({ row: 36, head: 168, foot: 64 })
  const measure = useCallback(() => {
    const of = (selector: string) => frame.current?.querySelector<HTMLElement>(selector)?.offsetHeight
    const [row, head, foot] = [of('.gd'), of('.ghead'), of('.gfoot')]
    if (row && head && foot)
      setHeights((known) =>
        known.row === row && known.head === head && known.foot === foot ? known : { row, head, foot },
      )
  }, [frame])
  useEffect(() => {
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [measure])
  return heights
}

/** The grid: heads and sums that stay in sight, and of the rows only those in view, and the one that has the focus. */
export function MatrixGrid(props: MatrixGridProps) {
  const { items, itemOfRow, columns, letters, flaws, columnFlaws, sums, area, active, frame, labelledBy } = props
  const heights = useHeights(frame)
  const activeItem = itemOfRow[active.row] ?? -1
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => heights.row,
    overscan: 6,
    initialRect: firstRect,
    scrollMargin: heights.head,
    scrollPaddingStart: heights.head,
    scrollPaddingEnd: heights.foot,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      // The focus would fall out of the page with the row that it stands in.
      if (activeItem < 0 || shown.includes(activeItem)) return shown
      return [...shown, activeItem].toSorted((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are asked for again when they changed
  useEffect(() => virtualizer.measure(), [heights, virtualizer])

  // Only when it went out of sight: a row that is in view stays where it is.
  useEffect(() => {
    if (activeItem >= 0) virtualizer.scrollToIndex(activeItem, { align: 'auto' })
  }, [activeItem, virtualizer])

  let drawnTo = 0
  const drawn = virtualizer.getVirtualItems().map((virtual) => {
    const start = virtual.start - heights.head
    const gap = Math.max(0, start - drawnTo)
    drawnTo = start + virtual.size
    return { index: virtual.index, gap }
  })
  const total = items.length * heights.row
  const tail = Math.max(0, total - drawnTo)
  return (
    <div
      role="grid"
      aria-labelledby={labelledBy}
      aria-describedby="grid-keys"
      aria-multiselectable="true"
      aria-rowcount={items.length + 3}
      aria-colcount={columns.length + 3}
      className="grid-in"
    >
      <div role="rowgroup" className="ghead">
        <div role="row" aria-rowindex={1} className="gr">
          <div role="columnheader" aria-colindex={1} className="gh">
            Responsibility
          </div>
          {columns.map(({ id, title, opens }, index) => {
            const flaw = columnFlaws.get(id)
            return (
              <div key={id} role="columnheader" aria-colindex={index + 2} className={opens ? 'gc g0' : 'gc'}>
                <span className="up">{title}</span>
                {flaw ? <span className={flaw.isError ? 'flaw' : 'flaw advice'} aria-hidden="true" /> : null}
                {flaw ? <span className="vh">. {flaw.text}</span> : null}
              </div>
            )
          })}
          <div role="columnheader" aria-colindex={columns.length + 2} className="gt">
            <span aria-hidden="true">A</span>
            <span className="vh">Accountable, in all</span>
          </div>
          <div role="columnheader" aria-colindex={columns.length + 3} className="gt">
            <span aria-hidden="true">R</span>
            <span className="vh">Responsible, in all</span>
          </div>
        </div>
      </div>
      <div role="rowgroup">
        {drawn.map(({ index, gap }) => {
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
                <div role="rowheader" aria-colindex={1} aria-colspan={columns.length + 3}>
                  <span>{item.theme}</span>
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
              letters={letters.get(item.id)}
              from={isIn ? area.left : -1}
              to={isIn ? area.right : -1}
              stop={item.at === active.row ? active.column : -1}
              flaw={flaws.get(item.id)}
              gap={gap}
            />
          )
        })}
        {tail > 0 && drawn.length > 0 ? <Filler height={tail} /> : null}
      </div>
      <div role="rowgroup" className="gfoot">
        {(['accountable', 'responsible'] as const).map((of, index) => (
          <div key={of} role="row" aria-rowindex={items.length + 2 + index} className="gr">
            <div role="rowheader" aria-colindex={1} className="gh">
              {of === 'accountable' ? 'Accountable for' : 'Responsible for'}
            </div>
            {columns.map(({ id, opens }, at) => (
              <div
                key={id}
                role="gridcell"
                aria-readonly="true"
                aria-colindex={at + 2}
                className={opens ? 'gc g0' : 'gc'}
              >
                {sums.get(id)?.[of] || <span className="vh">0</span>}
              </div>
            ))}
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
    </div>
  )
}

/** Room for the rows below that are not drawn. Its height comes after the first drawing: no style stands in the page's text. */
function Filler({ height }: { height: number }) {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return <div role="presentation" style={live ? { height } : undefined} />
}
