import { memo } from 'react'
import type { GridItem, RowFlaw } from './matrix-cells'

interface MatrixNamesProps {
  items: readonly GridItem[]
  /** Those that are drawn, each with the pixels to leave free above. */
  drawn: readonly { index: number; gap: number }[]
  flaws: ReadonlyMap<string, RowFlaw>
}

/**
 * What the rows are called, for the eye: in one box that stays at the side, since a browser makes a layer of its own of every box
 * that stays, and goes through all of them at each step. The heads of the rows themselves are there for those who hear them.
 */
export function MatrixNames({ items, drawn, flaws }: MatrixNamesProps) {
  return (
    <div className="gnames" aria-hidden="true">
      {drawn.map(({ index, gap }) => {
        const item = items[index]
        if (!item) return null
        if ('theme' in item) return <MatrixName key={`theme ${item.theme}`} name={item.theme} kind="theme" gap={gap} />
        return <MatrixName key={item.id} name={item.name} kind={flaws.has(item.id) ? 'bad' : 'row'} gap={gap} />
      })}
    </div>
  )
}

/** Letters that two lines hold on the narrowest screen. */
const longName = 30

interface MatrixNameProps {
  name: string
  kind: 'theme' | 'row' | 'bad'
  gap: number
}

const MatrixName = memo(function MatrixName({ name, kind, gap }: MatrixNameProps) {
  const style = gap > 0 ? { marginTop: gap } : undefined
  if (kind === 'theme')
    return (
      <div className="gn theme" style={style}>
        {name}
      </div>
    )
  return (
    <div className={kind === 'bad' ? 'gh gn bad' : 'gh gn'} style={style}>
      {kind === 'bad' ? <span className="flaw" /> : null}
      <span className={name.length > longName ? 'nm long' : 'nm'}>{name}</span>
    </div>
  )
})
