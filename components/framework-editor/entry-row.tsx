import { useSortable } from '@dnd-kit/sortable'
import { NavLink } from '@/components/ui/nav-link'
import type { ListedEntry } from './listed-entry'

const stateWords = { same: '', changed: 'changed', new: 'new' }

/** An entry of a list: its name, what is the matter with it, and whatever moves it. */
function EntryText({ entry: { href, name, note, state, errors } }: { entry: ListedEntry }) {
  return (
    <div>
      <NavLink href={href}>{name}</NavLink>
      {state === 'same' ? null : <span className="tag">{stateWords[state]}</span>}
      {errors > 0 ? <span className="bad small">{errors} to put right</span> : null}
      <p className="small soft">{note}</p>
    </div>
  )
}

/** An entry that stays where it is. */
export function FixedEntry({ entry }: { entry: ListedEntry }) {
  return (
    <li id={entry.id}>
      <EntryText entry={entry} />
    </li>
  )
}

/** An entry that moves: by its buttons, which are part of a plain form, or by its handle with a pointer or the keyboard. */
export function MovableEntry({ entry, isFirst, isLast }: { entry: ListedEntry; isFirst: boolean; isLast: boolean }) {
  const { id, name } = entry
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    attributes: { roleDescription: 'handle' },
  })
  const button = (way: 'up' | 'down', disabled: boolean) => (
    <button className="act" type="submit" name="act" value={`${way}:${id}`} id={`${way}:${id}`} disabled={disabled}>
      {way === 'up' ? 'Up' : 'Down'}
      <span className="vh">: {name}</span>
    </button>
  )
  return (
    <li
      id={id}
      ref={setNodeRef}
      className={isDragging ? 'dragged' : undefined}
      // Nothing is styled while nothing is dragged: the page's text may hold no style.
      style={transform ? { transform: `translateY(${transform.y}px)`, transition } : undefined}
    >
      <EntryText entry={entry} />
      <span className="moves">
        {button('up', isFirst)}
        {button('down', isLast)}
        <button className="grip only-script" type="button" ref={setActivatorNodeRef} {...attributes} {...listeners}>
          <span className="vh">Move: {name}</span>
          <svg viewBox="0 0 10 16" aria-hidden="true">
            <path d="M2 2h2v2H2zm4 0h2v2H6zM2 7h2v2H2zm4 0h2v2H6zM2 12h2v2H2zm4 0h2v2H6z" />
          </svg>
        </button>
      </span>
    </li>
  )
}
