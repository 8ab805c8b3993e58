import { EvidencedMark, MissingMark, PossibleMark } from '@/components/ui/marks'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { CompetencyFinding } from '@/lib/matching/competencies'
import { competencyPath } from '@/lib/paths'

const words = { evidenced: 'Evidenced', claimed: 'Claimed', missing: 'Not found' } as const

/** The competencies that the role requires: evidenced by duties, claimed by a name, or neither. The level is only asked. */
export function CompetencyTable({
  title,
  competencies,
}: {
  title: string
  competencies: readonly CompetencyFinding[]
}) {
  const having = (state: CompetencyFinding['state']) => competencies.filter((each) => each.state === state).length
  return (
    <table className="tbl competencies">
      <caption>
        <span className="t">
          {having('evidenced')} of {countWord(competencies.length, 'competency', 'competencies')} of {title} evidenced
          {having('claimed') ? `, ${having('claimed')} claimed by a name only` : ''}
        </span>
        <span className="d">
          Evidenced: a duty that rests on it is. Claimed: a tool or a certificate names it. The level is a question for
          you; nothing here judges it.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">In the résumé</th>
          <th scope="col">Level the role asks for</th>
        </tr>
      </thead>
      <tbody>
        {competencies.map((each) => (
          <tr key={each.competencyId}>
            <th scope="row">
              <NavLink className="st" href={competencyPath(each.competencyId)}>
                {each.name}
              </NavLink>
              <span className="faint">{each.importance}</span>
            </th>
            <td>
              <p className="is">
                <Mark state={each.state} /> {words[each.state]}
              </p>
              {each.duties.length ? <p className="small">By {duties(each)}</p> : null}
              {each.named.length ? (
                <p className="small">
                  Named:{' '}
                  {each.named.map(({ name, lines }, index) => (
                    <span key={name}>
                      {index ? ', ' : ''}
                      {name}{' '}
                      <a href={`#l${lines[0]}`} className="faint">
                        line {lines[0]}
                      </a>
                    </span>
                  ))}
                </p>
              ) : null}
            </td>
            <td className="asks" data-l="The role asks for level">
              <p className="is">
                {each.level}, {each.levelName}
              </p>
              <p className="small">{each.levelText}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SHOWN = 4

function duties({ duties: all }: CompetencyFinding) {
  const shown = all.slice(0, SHOWN).map(({ name }) => name)
  return all.length > SHOWN ? `${shown.join('; ')} and ${all.length - SHOWN} more` : shown.join('; ')
}

function Mark({ state }: { state: CompetencyFinding['state'] }) {
  if (state === 'evidenced') return <EvidencedMark />
  return state === 'claimed' ? <PossibleMark /> : <MissingMark />
}
