import { chosenListName } from '@/lib/framework/draft/entry-form.shared'

/** Some of many, as boxes. */
export function ChosenBoxes({
  name,
  legend,
  hint,
  options,
  chosen,
  problems = [],
}: {
  name: string
  legend: string
  hint?: string
  options: readonly { id: string; text: string }[]
  chosen: readonly string[]
  problems?: string[]
}) {
  return (
    <fieldset className={problems.length > 0 ? 'field bad' : 'field'} id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {problems.length > 0 ? <span className="err">{problems.join(' ')}</span> : null}
      <input type="hidden" name={chosenListName(name)} value="1" />
      <ul className="boxes">
        {options.map(({ id, text }) => (
          <li key={id}>
            <label className="check">
              <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
