/** One choice of a few, all of them in sight; the problem stands under the question. */
export function RadioFields({
  name,
  legend,
  labels,
  chosen,
  problems = [],
}: {
  name: string
  legend: string
  labels: Record<string, string>
  chosen?: string | undefined
  problems?: string[] | undefined
}) {
  const bad = problems.length > 0
  return (
    <fieldset aria-describedby={bad ? `${name}-problem` : undefined}>
      <legend className="flabel">{legend}</legend>
      {bad ? (
        <span className="err" id={`${name}-problem`}>
          {problems.join(' ')}
        </span>
      ) : null}
      {Object.entries(labels).map(([value, label]) => (
        <label className="check" key={value}>
          <input type="radio" id={`${name}-${value}`} name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
