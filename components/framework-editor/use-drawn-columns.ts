import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { firstRect, type GridSizes } from './use-grid-sizes'

/** Columns from one up to another that are drawn, or as many that are not. */
export type Span = { from: number; to: number } | { key: string; gap: number; isMeasured: boolean }

/** Columns come and go four at a time, so that a row is looked at less often and its other cells stay as they are. */
const together = 4

/**
 * The columns in and near sight, and the one that has the focus: it would fall out of the page with its column. They are given four
 * times, parted at different columns: rows take turns, so that no frame has to draw new cells in all of them.
 */
export function useDrawnColumns({
  count,
  active,
  frame,
  sizes,
}: {
  count: number
  active: number
  frame: RefObject<HTMLDivElement | null>
  sizes: GridSizes
}): readonly (readonly Span[])[] {
  const virtualizer = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => sizes.cell,
    // The names lie over what is scrolled, so that the columns behind them are drawn already when one goes back.
    overscan: 3,
    scrollMargin: sizes.name,
    initialRect: firstRect,
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are asked for again when they changed
  useEffect(() => virtualizer.measure(), [sizes, virtualizer])

  const shown = virtualizer.getVirtualItems()
  const kept = useRef<Reach | null>(null)
  kept.current = grown(kept.current, { first: shown[0]?.index ?? 0, last: shown.at(-1)?.index ?? 0 })
  const range = { ...kept.current, active, count, isMeasured: sizes.isMeasured }
  return [useSpans(0, range), useSpans(1, range), useSpans(2, range), useSpans(3, range)]
}

interface Reach {
  first: number
  last: number
}

/**
 * What is drawn stays drawn until it is twice as much as is in sight: drawing costs more than keeping, and who scrolls goes
 * back as often as on. A matrix that is a little wider than the screen is drawn once.
 */
function grown(kept: Reach | null, sight: Reach): Reach {
  if (kept === null) return sight
  const [first, last] = [Math.min(kept.first, sight.first), Math.max(kept.last, sight.last)]
  const most = 2 * (sight.last - sight.first + 1)
  if (last - first < most) return { first, last }
  return sight.last === last ? { first: last - most + 1, last } : { first, last: first + most - 1 }
}

interface Range extends Reach {
  active: number
  count: number
  isMeasured: boolean
}

/** The very same object as long as the same columns are drawn. */
function useSpans(shift: number, range: Range): readonly Span[] {
  const { count, isMeasured } = range
  const starts = startsOf(shift, range)
  const key = starts.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says where the drawn parts start
  return useMemo(() => spansOf(starts, shift, count, isMeasured), [key, shift, count, isMeasured])
}

/** The first columns of the parts in which something is in sight. The first part is as long as the shift. */
function startsOf(shift: number, { first, last, active, count }: Range): number[] {
  const starts = shift === 0 ? [] : [0]
  for (let at = shift; at < count; at += together) starts.push(at)
  return starts.filter((from) => {
    const to = endOf(from, shift, count)
    return (from <= last && to > first) || (from <= active && to > active)
  })
}

const endOf = (from: number, shift: number, count: number) => Math.min(count, from < shift ? shift : from + together)

/** Keys stay with a gap at either end, so that nothing that is drawn has to change its place among its neighbours. */
function spansOf(starts: readonly number[], shift: number, count: number, isMeasured: boolean): Span[] {
  const spans: Span[] = []
  let to = 0
  for (const from of starts) {
    if (from > to) spans.push({ key: to === 0 ? 'start' : `from ${to}`, gap: from - to, isMeasured })
    to = endOf(from, shift, count)
    spans.push({ from, to })
  }
  if (count > to) spans.push({ key: 'end', gap: count - to, isMeasured })
  return spans
}
