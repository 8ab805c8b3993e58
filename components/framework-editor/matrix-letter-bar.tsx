import { NavLink } from '@/components/ui/nav-link'
import { partLabels } from '@/lib/framework/labels'
import { type RaciLetter, raciLetters } from '@/lib/framework/model'
import { editItemPath } from '@/lib/paths'
import { cellSentence } from './matrix-words'

/** Below the grid: what the cell means, in words, and its letter as buttons, for those who touch instead of type. */
export function MatrixLetterBar({
  role,
  responsibility,
  letter,
  flaw,
  selected,
  set,
  said,
}: {
  role: { id: string; title: string } | undefined
  responsibility: { id: string; name: string } | undefined
  letter: RaciLetter | undefined
  flaw: string | undefined
  selected: number
  set: (letter: RaciLetter | null) => void
  said: string
}) {
  if (!role || !responsibility) return null
  return (
    <div className="gbar only-script">
      <fieldset className="gletters">
        <legend className="vh">{selected === 1 ? 'Letter of this cell' : `Letter of ${selected} cells`}</legend>
        {raciLetters.map((choice) => (
          <button
            key={choice}
            type="button"
            className="gl"
            aria-pressed={selected === 1 && letter === choice}
            onClick={() => set(choice)}
          >
            <span aria-hidden="true">{choice}</span>
            <span className="vh">{partLabels[choice]}</span>
          </button>
        ))}
        <button type="button" className="gl" aria-pressed={selected === 1 && !letter} onClick={() => set(null)}>
          <span aria-hidden="true">–</span>
          <span className="vh">No part</span>
        </button>
      </fieldset>
      <p>
        {selected > 1 ? <b>{selected} cells selected. </b> : null}
        <b>{cellSentence(role.title, responsibility.name, letter)}</b>{' '}
        {flaw ? <span className="flawtext">{flaw} </span> : null}
        <span className="soft gways">
          <NavLink href={editItemPath('responsibilities', responsibility.id)}>Edit the responsibility</NavLink>
        </span>
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  )
}
