import { partLabels } from '@/lib/framework/labels'
import { type RaciLetter, raciLetters } from '@/lib/framework/model'

/** Who does it: the row of the matrix, as choices that need no script. */
export function LetterTable({
  name,
  roles,
  letters,
  problems,
}: {
  /** What the responsibility is called. */
  name: string
  roles: readonly { id: string; title: string }[]
  letters: Readonly<Record<string, RaciLetter>>
  problems: string[]
}) {
  return (
    <>
      {problems.length > 0 ? (
        <p className="err" id="letters-problem">
          {problems.join(' ')}
        </p>
      ) : null}
      <table className="rg" aria-describedby={problems.length > 0 ? 'letters-problem' : undefined}>
        <caption className="vh">Who does it: {name}</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            {raciLetters.map((letter) => (
              <th scope="col" key={letter}>
                <span aria-hidden="true">{letter}</span>
                <span className="vh">{partLabels[letter]}</span>
              </th>
            ))}
            <th scope="col">None</th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {[...raciLetters, null].map((letter) => (
                <td key={letter ?? 'none'}>
                  <label className="rd">
                    <input
                      type="radio"
                      name={`raci.${id}`}
                      value={letter ?? ''}
                      defaultChecked={(letters[id] ?? null) === letter}
                    />
                    <span className={`raci-c ${letter ?? 'none'}`} aria-hidden="true">
                      {letter ?? '–'}
                    </span>
                    <span className="vh">
                      {letter ? partLabels[letter] : 'No part'}: {title}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
