import { ChangedWords } from '@/components/framework/changed-words'
import { NavLink } from '@/components/ui/nav-link'
import { changeText } from '@/lib/framework/diff/change-text.shared'
import type { VersionChange } from '@/lib/framework/diff/version-diff.shared'
import { editAboutPath, editItemPath, editListPath } from '@/lib/paths'

function hrefOf(change: VersionChange): string {
  switch (change.kind) {
    case 'level':
      return editItemPath('roles', change.role)
    case 'importance':
      return editItemPath('roles', change.role)
    case 'letter':
      return `${editItemPath('responsibilities', change.responsibility)}#part-letters`
    case 'order':
      return editListPath(change.collection)
    case 'removed':
      return editListPath(change.collection)
    default:
      return change.collection === 'about' ? editAboutPath : editItemPath(change.collection, change.id)
  }
}

/** What a draft says differently, in sentences, with the words that changed. Each leads to where it is written. */
export function DiffList({ changes, most }: { changes: readonly VersionChange[]; most: number }) {
  return (
    <>
      <ul className="difflist">
        {changes.slice(0, most).map((change) => (
          <li key={JSON.stringify(change)}>
            <NavLink href={hrefOf(change)}>{changeText(change)}</NavLink>
            <Detail change={change} />
          </li>
        ))}
      </ul>
      {changes.length > most ? <p className="small soft">And {changes.length - most} more.</p> : null}
    </>
  )
}

function Detail({ change }: { change: VersionChange }) {
  if (change.kind === 'reworded')
    return (
      <p className="words">
        <ChangedWords words={change.words} />
      </p>
    )
  if (change.kind !== 'listed') return null
  return (
    <p className="words">
      {change.added.map((text) => (
        <ins key={text}>{change.names?.[text] ?? text} </ins>
      ))}
      {change.removed.map((text) => (
        <del key={text}>{change.names?.[text] ?? text} </del>
      ))}
    </p>
  )
}
