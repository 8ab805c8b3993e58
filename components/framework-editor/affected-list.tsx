import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { AffectedEntry } from '@/lib/framework/publish/impact-of'
import { editItemPath } from '@/lib/paths'

/** Behind one line, since a big draft touches hundreds. */
const unfolded = 20

/** What a draft touches, by how many changes, and how many open postings have to do with it. */
export function AffectedList({
  title,
  collection,
  entries,
}: {
  title: string
  collection: 'roles' | 'responsibilities'
  entries: readonly AffectedEntry[]
}) {
  if (entries.length === 0) return null
  return (
    <details className="more" open={entries.length <= unfolded}>
      <summary>{title}</summary>
      <ul className="difflist">
        {entries.map(({ id, name, changes, postings }) => (
          <li key={id}>
            <NavLink href={editItemPath(collection, id)}>{name}</NavLink>{' '}
            <span className="small soft">
              {countWord(changes, 'change')}, {postings > 0 ? countWord(postings, 'open posting') : 'no open posting'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
