import { capital, numberWord } from '@/lib/framework/labels'
import type { LevelNumber } from '@/lib/framework/model'
import type { LadderGroup, RoleProfile } from '@/lib/framework/role-profile'
import { LevelLadder } from './level-ladder'

/** The level at which most of its essential competencies stand. */
export interface UsualLevel {
  level: LevelNumber
  count: number
  of: number
}

export function RoleLevels({ profile: { levels, ladder }, usual }: { profile: RoleProfile; usual: UsualLevel | null }) {
  const lowest = levels[0]
  const highest = levels.at(-1)
  const name = levels.find(({ level }) => level === usual?.level)?.name
  const desirable = ladder.desirable.reduce((sum: number, group: LadderGroup) => sum + group.rows.length, 0)
  return (
    <section id="levels" aria-labelledby="levels-h">
      <h2 id="levels-h">Ladder of levels</h2>
      <p className="intro">
        How far up each competency the role stands, from {lowest?.level} {lowest?.name} to {highest?.level}{' '}
        {highest?.name}, and what a person at that level does.
      </p>
      {usual ? (
        <LevelLadder
          title={`${capital(numberWord(usual.count))} of ${numberWord(usual.of)} essential competencies ${usual.count === 1 ? 'stands' : 'stand'} at level ${usual.level}, ${name}`}
          levels={levels}
          groups={ladder.essential}
        />
      ) : null}
      {desirable > 0 ? (
        <details className="more">
          <summary>
            {desirable} desirable {desirable === 1 ? 'competency' : 'competencies'}
          </summary>
          <LevelLadder title="Desirable" levels={levels} groups={ladder.desirable} />
        </details>
      ) : null}
    </section>
  )
}
