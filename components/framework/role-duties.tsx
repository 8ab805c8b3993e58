import { capital, numberWord, shortTitle } from '@/lib/framework/labels'
import type { RoleProfile } from '@/lib/framework/role-profile'
import { DutyList } from './duty-list'

export function RoleDuties({ profile: { title, duties } }: { profile: RoleProfile }) {
  const core = duties.core.length
  return (
    <section id="duties" aria-labelledby="duties-h">
      <h2 id="duties-h">Core duties</h2>
      <p className="intro">
        {capital(numberWord(core))} {core === 1 ? 'duty' : 'duties'} that almost every {shortTitle(title)} carries. The
        letter is this role’s part: <b>A</b> accountable, <b>R</b> responsible, <b>C</b> consulted.
      </p>
      <DutyList duties={duties.core} withDetail />
      {(['common', 'occasional'] as const).map((importance) =>
        duties[importance].length > 0 ? (
          <details className="more" key={importance}>
            <summary>
              {duties[importance].length} {importance} {duties[importance].length === 1 ? 'duty' : 'duties'}
            </summary>
            <DutyList duties={duties[importance]} />
          </details>
        ) : null,
      )}
    </section>
  )
}
