import type { ReactNode } from 'react'
import type { Bullet } from '@/lib/resumes/model'

const sourceText = ({ source }: Bullet) =>
  source ? `From ${source.page === null ? '' : `page ${source.page}, `}line ${source.line}` : null

/** One line of work: its words, where it came from, and its place among the others. */
export function LineEditor({
  bullet,
  place,
  of,
  generation,
  problems = [],
  mark,
  note,
  canRemove,
}: {
  bullet: Bullet
  place: number
  of: number
  generation: number
  problems?: string[]
  mark?: ReactNode
  note?: ReactNode
  canRemove: boolean
}) {
  const { id, text } = bullet
  const name = text.trim() ? text.split(/\s+/).slice(0, 6).join(' ') : 'empty line'
  const source = sourceText(bullet)
  return (
    <li className={problems.length > 0 ? 'line bad' : 'line'} id={`item.${id}`} tabIndex={-1}>
      {mark}
      <div className="words">
        <textarea
          key={generation}
          className="inp"
          id={`bullet.${id}`}
          name={`bullet.${id}`}
          aria-label={`Line ${place} of ${of}`}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? `problem.${id}` : undefined}
          defaultValue={text}
          rows={Math.max(1, Math.ceil(text.length / 78))}
        />
        {problems.length > 0 ? (
          <span className="err" id={`problem.${id}`}>
            {problems.join(' ')}
          </span>
        ) : null}
        {note}
        <p className="under">
          {source ? <span className="faint">{source}</span> : null}
          <MoveButtons id={id} name={name} place={place} of={of} canRemove={canRemove} />
        </p>
      </div>
    </li>
  )
}

/** Up, down, away: as buttons of the form, so that they need no script. */
export function MoveButtons({
  id,
  name,
  place,
  of,
  canRemove,
}: {
  id: string
  name: string
  place: number
  of: number
  canRemove: boolean
}) {
  const button = (act: string, text: string, disabled: boolean) => (
    <button className="act" type="submit" name="act" value={`${act}:${id}`} id={`${act}:${id}`} disabled={disabled}>
      {text}
      <span className="vh">: {name}</span>
    </button>
  )
  return (
    <span className="moves">
      {button('up', 'Move up', place === 1)}
      {button('down', 'Move down', place === of)}
      {canRemove ? button('remove', 'Remove', false) : null}
    </span>
  )
}
