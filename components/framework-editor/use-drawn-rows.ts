import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { firstRect, type GridSizes } from './use-grid-sizes'

/** The rows in sight, and the one that has the focus: it would fall out of the page with its row. */
export function useDrawnRows({
  count,
  active,
  frame,
  sizes,
}: {
  count: number
  /** Place among all; -1: none. */
  active: number
  frame: RefObject<HTMLDivElement | null>
  sizes: GridSizes
}): { drawn: readonly { index: number; gap: number }[]; tail: number } {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => sizes.row,
    overscan: 6,
    initialRect: firstRect,
    scrollMargin: sizes.head,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (active < 0 || shown.includes(active)) return shown
      return [...shown, active].toSorted((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are asked for again when they changed
  useEffect(() => virtualizer.measure(), [sizes, virtualizer])

  let drawnTo = 0
  const drawn = virtualizer.getVirtualItems().map((virtual) => {
    const start = virtual.start - sizes.head
    const gap = Math.max(0, start - drawnTo)
    drawnTo = start + virtual.size
    return { index: virtual.index, gap }
  })
  return { drawn, tail: drawn.length > 0 ? Math.max(0, count * sizes.row - drawnTo) : 0 }
}
