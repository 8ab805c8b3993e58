import type { MatrixSlice } from '@/lib/framework/matrix-slice.shared'
import { editItemPath } from '@/lib/paths'

/** Without script the letters of a row are written on the page of its responsibility: one plain form for each row. */
export function MatrixRowLinks({ slice }: { slice: MatrixSlice }) {
  const names = new Map([...slice.roles, ...slice.governanceRoles].map(({ id, title }) => [id, title]))
  const rows = new Map(
    slice.raci.map(({ responsibility, assignments }) => [responsibility, Object.entries(assignments)]),
  )
  const who = (id: string, letter: string) =>
    (rows.get(id) ?? [])
      .filter(([, other]) => other === letter)
      .map(([role]) => names.get(role) ?? role)
      .join(', ') || 'nobody'
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">Change the letters of a row</h2>
      <ul className="rowlinks">
        {slice.responsibilities.map(({ id, name }) => (
          <li key={id}>
            <a href={`${editItemPath('responsibilities', id)}#part-letters`}>{name}</a>
            <span className="small soft">
              {' '}
              Accountable: {who(id, 'A')}. Responsible: {who(id, 'R')}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
