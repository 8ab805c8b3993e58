import { NavLink } from '@/components/ui/nav-link'
import type { RaciMatrix } from '@/lib/framework/raci-matrix'
import { responsibilityPath, rolePath } from '@/lib/paths'

/** The matrix as a table: responsibilities down, roles across, the sums below. Heads stay in sight while it scrolls. */
export function MatrixTable({
  matrix,
  version,
  chosen,
}: {
  matrix: RaciMatrix
  version: string
  chosen: string | null
}) {
  const { columns, themes } = matrix
  const firstGovernance = columns.findIndex(({ isRole, id }) => !isRole && id !== chosen)
  const tone = (at: number) => {
    const names = [at === firstGovernance ? 'g0' : '', columns[at]?.id === chosen ? 'on' : ''].filter(Boolean)
    return names.length > 0 ? names.join(' ') : undefined
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="scroll" aria-labelledby="matrix-caption" tabIndex={0}>
      <table className="mx" aria-labelledby="matrix-caption">
        <caption className="vh" id="matrix-caption">
          RACI matrix, framework {version}. Move between cells with the arrow keys.
        </caption>
        <colgroup>
          <col className="n" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Responsibility</th>
            {columns.map(({ id, title, isRole }, at) => (
              <th scope="col" key={id} className={tone(at)}>
                {isRole ? (
                  <NavLink href={rolePath(id)}>
                    <span>{title}</span>
                  </NavLink>
                ) : (
                  <span>{title}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {themes.map(({ theme, rows }) => (
          <tbody key={theme}>
            <tr className="th">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{theme}</span>
              </th>
            </tr>
            {rows.map(({ id, name, statement, letters }) => (
              <tr key={id} data-row="">
                <th scope="row">
                  <NavLink href={responsibilityPath(id)} title={statement}>
                    {name}
                  </NavLink>
                </th>
                {letters.map((letter, at) => (
                  <td key={columns[at]?.id} className={tone(at)} data-l={letter ?? undefined}>
                    {letter ? (
                      <span className={`raci-c ${letter}`}>{letter}</span>
                    ) : (
                      <span className="vh">no part</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <Sums label="Accountable for, in all" columns={columns} of="accountable" tone={tone} />
          <Sums label="Responsible for, in all" columns={columns} of="responsible" tone={tone} />
        </tfoot>
      </table>
    </section>
  )
}

function Sums({
  label,
  columns,
  of,
  tone,
}: {
  label: string
  columns: RaciMatrix['columns']
  of: 'accountable' | 'responsible'
  tone: (at: number) => string | undefined
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column, at) => (
        <td key={column.id} className={tone(at)}>
          {column[of] > 0 ? column[of] : <span className="vh">0</span>}
        </td>
      ))}
    </tr>
  )
}
