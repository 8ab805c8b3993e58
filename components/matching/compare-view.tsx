import { NavLink } from '@/components/ui/nav-link'
import type { ComparedDuty, Comparison } from '@/lib/matching/compare-targets'
import { responsibilityPath } from '@/lib/paths'
import { importanceLabels } from '@/lib/postings/labels'
import { StateMark } from './state-mark'
import { stateWord } from './state-word'

/** One résumé beside several roles or postings: a row for each duty that any of them has, where they differ first. */
export function CompareView({ comparison: { targets, duties } }: { comparison: Comparison }) {
  const differing = duties.filter(({ differs }) => differs)
  const groups = [
    { title: `Where they differ, ${differing.length}`, rows: differing },
    {
      title: `Asked alike by all, ${duties.length - differing.length}`,
      rows: duties.filter(({ differs }) => !differs),
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard
    <section className="scroll compared-scroll" aria-label="Comparison, scrolls sideways" tabIndex={0}>
      <table className="tbl compared">
        <caption>
          <span className="t">{best(targets)}</span>
          <span className="d">
            Each cell says how much the column asks for the duty; the mark says what your lines show of it.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Duty</th>
            {targets.map(({ roleId, title, byImportance, percent }) => (
              <th scope="col" key={roleId}>
                <span className="who">{title}</span>
                <span>
                  {byImportance[0]
                    ? `${byImportance[0].evidenced} of ${byImportance[0].duties} ${importanceLabels[byImportance[0].importance]}`
                    : 'no duties'}
                  {percent === null ? '' : `, ${percent} of 100`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="grp">
              <th colSpan={targets.length + 1} scope="rowgroup">
                {title}
              </th>
            </tr>
            {rows.map((duty) => (
              <Row key={duty.responsibilityId} duty={duty} targets={targets} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Row({ duty, targets }: { duty: ComparedDuty; targets: Comparison['targets'] }) {
  const { responsibilityId, name, state, lines, importances } = duty
  return (
    <tr>
      <th scope="row">
        <NavLink className="st" href={responsibilityPath(responsibilityId)}>
          {name}
        </NavLink>
        {lines.length ? (
          <span className="faint">
            {lines.length === 1 ? 'line' : 'lines'} {lines.slice(0, 4).join(', ')}
          </span>
        ) : null}
      </th>
      {targets.map(({ roleId, title }, index) => {
        const importance = importances[index]
        return (
          <td key={roleId} data-l={title} className={importance ? undefined : 'no'}>
            {importance ? (
              <span className="asked">
                <StateMark state={state} />
                <span>
                  {stateWord[state]}, <span className={importance}>{importanceLabels[importance]}</span>
                </span>
              </span>
            ) : (
              'Not asked'
            )}
          </td>
        )
      })}
    </tr>
  )
}

function best(targets: Comparison['targets']) {
  const ranked = [...targets].sort((a, b) => (b.percent ?? -1) - (a.percent ?? -1))
  const [first, second] = ranked
  if (!first?.evidenced) return 'None of them is evidenced by these lines yet'
  return second && first.percent === second.percent
    ? `${first.title} and ${second.title} are covered alike`
    : `${first.title} is covered best`
}
