import { NavLink } from '@/components/ui/nav-link'
import { partLabels, partOrder } from '@/lib/framework/labels'
import type { MatrixFilter, RaciMatrix } from '@/lib/framework/raci-matrix'
import { responsibilitiesPath } from '@/lib/paths'

/** A plain form: the choice stands in the address, so a narrowed matrix can be bookmarked and sent to somebody. */
export function MatrixFilterForm({ filter, matrix }: { filter: MatrixFilter; matrix: RaciMatrix }) {
  const { themes, roles } = matrix.choices
  const narrowed = filter.theme !== null || filter.role !== null || filter.part !== null
  return (
    <form className="fields ff" action={responsibilitiesPath} key={JSON.stringify(filter)}>
      <div className="field">
        <label htmlFor="theme">Theme</label>
        <select className="inp" id="theme" name="theme" defaultValue={filter.theme ?? ''}>
          <option value="">All {themes.length} themes</option>
          {themes.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="role">Role</label>
        <select className="inp" id="role" name="role" defaultValue={filter.role ?? ''}>
          <option value="">All {roles.length} roles</option>
          {[true, false].map((isRole) => (
            <optgroup key={String(isRole)} label={isRole ? 'Project office' : 'Governance'}>
              {roles
                .filter((role) => role.isRole === isRole)
                .map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="part">Letter</label>
        <select className="inp" id="part" name="part" defaultValue={filter.part ?? ''}>
          <option value="">All four</option>
          {partOrder.map((letter) => (
            <option key={letter} value={letter}>
              {letter}, {partLabels[letter].toLowerCase()}
            </option>
          ))}
        </select>
      </div>
      <div className="field ff-acts">
        <button className="btn full" type="submit">
          Filter
        </button>
        {narrowed ? (
          <NavLink className="btn quiet" href={responsibilitiesPath}>
            Show all
          </NavLink>
        ) : null}
      </div>
    </form>
  )
}
