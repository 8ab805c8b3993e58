import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import type { DutyCell, NeedCell, RoleComparison } from '@/lib/framework/compare-roles'
import { capital, numberWord, shortTitle } from '@/lib/framework/labels'
import { competencyPath, responsibilityPath, rolePath } from '@/lib/paths'
import { RaciMark } from './raci-mark'

/** Roles side by side: what differs is in sight, what is the same in all can be unfolded. */
export function CompareRolesView({ comparison }: { comparison: RoleComparison }) {
  const { roles, duties, competencies, requirements } = comparison
  const titles = roles.map(({ title }) => shortTitle(title))
  return (
    <>
      <section className="sec" aria-labelledby="facts-h">
        <div className="side">
          <h2 id="facts-h">At a glance</h2>
        </div>
        <div className="main">
          <CompareTable
            caption="What each role is for"
            titles={titles}
            ids={roles.map(({ id }) => id)}
            rows={[
              { key: 'purpose', head: 'Purpose', cells: roles.map(({ purpose }) => purpose) },
              { key: 'grade', head: 'Grade', cells: roles.map(({ grade }) => grade) },
              { key: 'family', head: 'Family', cells: roles.map(({ family }) => family) },
              { key: 'to', head: 'Reports to', cells: roles.map(({ reportsTo }) => reportsTo ?? 'nobody named') },
            ]}
          />
        </div>
      </section>
      <Part
        id="duties"
        title="Duties"
        note="The letter is the role’s part in the matrix; a dot means that the duty is not the role’s."
        titles={titles}
        rows={duties.map(({ id, name, cells, differs }) => ({
          key: id,
          differs,
          head: (
            <NavLink className="st" href={responsibilityPath(id)}>
              {name}
            </NavLink>
          ),
          cells: cells.map((cell, at) => <DutyPart key={titles[at]} cell={cell} />),
        }))}
      />
      <Part
        id="competencies"
        title="Competencies"
        note="The level that each role needs, from 1 to 5."
        titles={titles}
        rows={competencies.map(({ id, name, cells, differs }) => ({
          key: id,
          differs,
          head: (
            <NavLink className="st" href={competencyPath(id)}>
              {name}
            </NavLink>
          ),
          cells: cells.map((cell, at) => <Need key={titles[at]} cell={cell} />),
        }))}
      />
      <section className="sec" aria-labelledby="asked-h">
        <div className="side">
          <h2 id="asked-h">What employers ask</h2>
        </div>
        <div className="main">
          <CompareTable
            caption="Requirements"
            titles={titles}
            rows={requirements.map(({ name, cells }) => ({
              key: name,
              head: name,
              cells: cells.map((cell) => cell || 'Nothing named'),
            }))}
          />
        </div>
      </section>
    </>
  )
}

function DutyPart({ cell }: { cell: DutyCell | null }) {
  return (
    <>
      <RaciMark letter={cell?.letter ?? null} /> {cell ? <span className="small soft">{cell.importance}</span> : null}
    </>
  )
}

function Need({ cell }: { cell: NeedCell | null }) {
  if (cell)
    return (
      <>
        <b className="num">{cell.level}</b> <span className="small soft">{cell.importance}</span>
      </>
    )
  return (
    <span className="faint">
      <span aria-hidden="true">·</span>
      <span className="vh">Not asked for</span>
    </span>
  )
}

interface TableRow {
  key: string
  head: ReactNode
  cells: ReactNode[]
}

function Part({
  id,
  title,
  note,
  titles,
  rows,
}: {
  id: string
  title: string
  note: string
  titles: string[]
  rows: (TableRow & { differs: boolean })[]
}) {
  const apart = rows.filter(({ differs }) => differs)
  const same = rows.filter(({ differs }) => !differs)
  return (
    <section className="sec" aria-labelledby={`${id}-h`}>
      <div className="side">
        <h2 id={`${id}-h`}>{title}</h2>
        <p className="note">{note}</p>
      </div>
      <div className="main">
        {apart.length > 0 ? (
          <CompareTable
            caption={`${capital(numberWord(apart.length))} of ${rows.length} differ, the largest difference first`}
            titles={titles}
            rows={apart}
          />
        ) : (
          <p className="soft">The same in all of them.</p>
        )}
        {same.length > 0 && apart.length > 0 ? (
          <details className="more">
            <summary>{same.length} the same in all</summary>
            <CompareTable caption="The same in all" titles={titles} rows={same} />
          </details>
        ) : null}
      </div>
    </section>
  )
}

function CompareTable({
  caption,
  titles,
  ids,
  rows,
}: {
  caption: string
  titles: string[]
  /** With these the heads lead to the profiles. */
  ids?: string[]
  rows: TableRow[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen has to be scrolled by keyboard
    <section className="cmp-frame" aria-label={caption} tabIndex={0}>
      <table className="tbl cmp">
        <caption>
          <span className="t">{caption}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {titles.map((title, at) => (
              <th scope="col" key={title}>
                {ids?.[at] ? <NavLink href={rolePath(ids[at])}>{title}</NavLink> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={titles[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
