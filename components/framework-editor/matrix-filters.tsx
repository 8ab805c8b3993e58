import type { MatrixView } from './use-matrix-view'

/** Narrows the grid in place: what is filtered out stays in the draft, and in the sums. */
export function MatrixFilters({
  view,
  themes,
  roles,
  governanceRoles,
  shown,
  of,
  change,
}: {
  view: MatrixView
  themes: readonly string[]
  roles: readonly { id: string; title: string }[]
  governanceRoles: readonly { id: string; title: string }[]
  shown: number
  of: number
  change: (view: MatrixView) => void
}) {
  return (
    <fieldset className="gfilters only-script">
      <legend className="vh">Narrow the matrix</legend>
      <div className="field">
        <label htmlFor="filter-theme">Theme</label>
        <select
          className="inp"
          id="filter-theme"
          value={view.theme}
          onChange={({ target }) => change({ ...view, theme: target.value })}
        >
          <option value="">All {themes.length} themes</option>
          {themes.map((theme) => (
            <option key={theme}>{theme}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-role">Role in the first column</label>
        <select
          className="inp"
          id="filter-role"
          value={view.role}
          onChange={({ target }) =>
            change({
              ...view,
              role: target.value,
              rows: target.value === '' && view.rows === 'part' ? 'all' : view.rows,
            })
          }
        >
          <option value="">In order</option>
          <optgroup label="Project office">
            {roles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label="Governance">
            {governanceRoles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-rows">Rows</label>
        <select
          className="inp"
          id="filter-rows"
          value={view.rows}
          onChange={({ target }) => {
            const [rows] = (['all', 'part', 'problems'] as const).filter((choice) => choice === target.value)
            change({ ...view, rows: rows ?? 'all' })
          }}
        >
          <option value="all">All responsibilities</option>
          <option value="part" disabled={view.role === ''}>
            Where that role has a part
          </option>
          <option value="problems">With something to put right</option>
        </select>
      </div>
      <p className="small soft" role="status">
        {shown} of {of} rows
      </p>
    </fieldset>
  )
}
