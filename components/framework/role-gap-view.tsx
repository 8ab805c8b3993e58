import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { partLabels } from '@/lib/framework/labels'
import type { RoleGap } from '@/lib/framework/role-gap'
import { competencyPath, responsibilityPath } from '@/lib/paths'

/** What a person in one role has yet to gain for the other. */
export function RoleGapView({ gap, from, to }: { gap: RoleGap; from: string; to: string }) {
  const { duties, parts, levels, left } = gap
  return (
    <section className="sec" aria-labelledby="gap-h">
      <div className="side">
        <h2 id="gap-h">
          From {from} to {to}
        </h2>
        <p className="note">
          {duties.length + parts.length + levels.length === 0
            ? 'Nothing that this framework names has to be gained.'
            : 'What has to be gained on the way. A new duty is best gained by doing it once for somebody who answers for it.'}
        </p>
      </div>
      <div className="main rp-lists">
        {duties.length > 0 ? (
          <div>
            <h3>{countWord(duties.length, 'new duty', 'new duties')}</h3>
            <ul>
              {duties.map(({ id, name, letter, importance }) => (
                <li key={id}>
                  <NavLink href={responsibilityPath(id)}>{name}</NavLink>
                  <span className="small faint">
                    , {partLabels[letter].toLowerCase()}, {importance}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {parts.length > 0 ? (
          <div>
            <h3>{countWord(parts.length, 'part that grows', 'parts that grow')}</h3>
            <ul>
              {parts.map(({ id, name, from: before, to: after }) => (
                <li key={id}>
                  <NavLink href={responsibilityPath(id)}>{name}</NavLink>
                  <span className="small faint">
                    , {partLabels[before].toLowerCase()} becomes {partLabels[after].toLowerCase()}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {levels.length > 0 ? (
          <div>
            <h3>{countWord(levels.length, 'level')} to raise</h3>
            <ul>
              {levels.map(({ id, name, from: before, to: after }) => (
                <li key={id}>
                  <NavLink href={competencyPath(id)}>{name}</NavLink>
                  <span className="small faint num">
                    , {before === null ? `to level ${after}, not asked for before` : `from ${before} to ${after}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {left.length > 0 ? (
          <div>
            <h3>{countWord(left.length, 'duty', 'duties')} handed on</h3>
            <ul>
              {left.map(({ id, name }) => (
                <li key={id}>
                  <NavLink href={responsibilityPath(id)}>{name}</NavLink>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </section>
  )
}
