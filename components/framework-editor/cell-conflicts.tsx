import { partLabels } from '@/lib/framework/labels'
import type { RaciLetter } from '@/lib/framework/model'
import type { CellEdit } from './matrix-editor'
import type { EditConflict } from './use-draft-session'

const letterText = (letter: RaciLetter | null) => (letter ? `${letter}, ${partLabels[letter]}` : 'No part')

/** Cells that somebody else changed too: theirs stands in the draft, mine is kept here until one of the two is chosen. */
export function CellConflicts({
  conflicts,
  settle,
  nameOf,
}: {
  conflicts: readonly EditConflict<CellEdit>[]
  settle: (conflict: EditConflict<CellEdit>, chosen: CellEdit | null) => void
  nameOf: (id: string) => string
}) {
  if (conflicts.length === 0) return null
  return (
    <section className="conflict" id="conflicts" aria-labelledby="conflicts-title" tabIndex={-1}>
      <h2 id="conflicts-title">Changed by somebody else too</h2>
      <p>What they wrote stands in the draft. What you wrote is kept here: choose for each cell.</p>
      <ul className="chg">
        {conflicts.map((conflict) => {
          const { mine, theirs } = conflict
          const where = `${nameOf(mine.responsibility)}, ${nameOf(mine.role)}`
          return (
            <li key={`${mine.responsibility} ${mine.role} ${mine.letter}`}>
              <span>
                <b>{where}.</b> Yours: {letterText(mine.letter)}. Theirs: {letterText(theirs.letter)}.
              </span>
              <span className="row">
                <button
                  className="btn sm"
                  type="button"
                  onClick={() => settle(conflict, { ...mine, was: theirs.letter })}
                >
                  Use mine<span className="vh">: {where}</span>
                </button>
                <button className="btn sm" type="button" onClick={() => settle(conflict, null)}>
                  Leave theirs<span className="vh">: {where}</span>
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
