import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'

/** Items that were found, or children to go into. */
export function FoundItems({
  items,
  count,
  linkOf,
}: {
  items: { identifier: string; label: string; below: number }[]
  /** How many there are; a page shows the first of them. */
  count: number
  linkOf: (identifier: string) => string
}) {
  return (
    <>
      <ul className="tree">
        {items.map(({ identifier, label, below }) => (
          <li key={identifier}>
            <span className="leaf">
              <NavLink href={linkOf(identifier)}>{label || 'Without words'}</NavLink>
              {below > 0 ? <span className="faint small">{below.toLocaleString('en-GB')} below</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {count > items.length ? (
        <p className="faint">
          And {countWord(count - items.length, 'other', 'others')}: find one by its code or words.
        </p>
      ) : null}
    </>
  )
}
