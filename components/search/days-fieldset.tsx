/** Fixed choices and the one that an address brought. */
const withOwn = (choices: readonly number[], own: number | null) =>
  own === null || choices.includes(own) ? choices : [...choices, own].sort((a, b) => a - b)

interface DaysFieldsetProps {
  name: 'within' | 'closing'
  legend: string
  label: string
  /** Such as “the last 7 days”. */
  days: (count: number) => string
  choices: readonly number[]
  chosen: number | null
}

export function DaysFieldset({ name, legend, label, days, choices, chosen }: DaysFieldsetProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div>
        <label className="vh" htmlFor={name}>
          {label}
        </label>
        <select className="inp" id={name} name={name} defaultValue={chosen ?? ''} data-value={chosen ?? ''}>
          <option value="">Any time</option>
          {withOwn(choices, chosen).map((count) => (
            <option key={count} value={count}>
              {days(count)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
