/** Looks for items by code and words: a plain form, so the address says what was looked for. */
export function FindItemForm({
  action,
  typed,
  label,
  hidden = {},
}: {
  action: string
  typed: string
  label: string
  hidden?: Record<string, string>
}) {
  return (
    <search>
      <form action={action} className="find-item">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="find-item">{label}</label>
        <span className="row">
          <input
            className="inp"
            id="find-item"
            name="q"
            type="search"
            defaultValue={typed}
            maxLength={200}
            autoComplete="off"
          />
          <button className="btn" type="submit">
            Find
          </button>
        </span>
      </form>
    </search>
  )
}
