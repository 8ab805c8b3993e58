import type { HandbookTable } from '@/lib/framework/handbook/handbook-matrix'

/** The letters, and the matrix in tables that each fit a sheet of A4. */
export function HandbookMatrix({ tables }: { tables: readonly HandbookTable[] }) {
  return tables.map((table) => (
    <div className="hb-matrix" key={table.anchor}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className="scroll" aria-labelledby={`${table.anchor}-c`} tabIndex={0}>
        <Table table={table} />
      </section>
    </div>
  ))
}

export function HandbookKey({ letters }: Pick<HandbookTable, 'letters'>) {
  return (
    <dl className="hb-key">
      {letters.map(({ letter, name }) => (
        <div key={letter}>
          <dt>
            <span className={`raci-c ${letter}`}>{letter}</span>
          </dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ table: { anchor, title, columns, themes } }: { table: HandbookTable }) {
  const governance = columns.findIndex(({ isRole }) => !isRole)
  const edge = (at: number) => (at === governance ? 'g0' : undefined)
  return (
    <table className="hb-mx" id={anchor}>
      <caption id={`${anchor}-c`}>
        <span>{title}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Responsibility</th>
          {columns.map((column, at) => (
            <th scope="col" key={column.id} className={edge(at)}>
              <span>{column.title}</span>
            </th>
          ))}
        </tr>
      </thead>
      {themes.map(({ anchor: themeAnchor, theme, rows }) => (
        <tbody key={themeAnchor}>
          <tr className="th">
            <th scope="rowgroup" colSpan={columns.length + 1} id={themeAnchor}>
              <span>{theme}</span>
            </th>
          </tr>
          {rows.map(({ id, name, letters }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#responsibility-${id}`}>{name}</a>
              </th>
              {letters.map((letter, at) => (
                <td key={columns[at]?.id} className={edge(at)}>
                  {letter ? <span className={`raci-c ${letter}`}>{letter}</span> : <span className="vh">no part</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
