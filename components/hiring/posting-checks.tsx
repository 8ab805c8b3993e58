'use client'

import { EvidencedMark, MissingMark, PossibleMark } from '@/components/ui/marks'
import { type Check, checkCompleteness } from '@/lib/postings/completeness'
import { type DutyChoice, fromPostingForm, type PostingForm } from '@/lib/postings/posting-form'
import { type RoleShare, roleShares } from '@/lib/postings/role-shares'
import { postingInputSchema } from '@/lib/postings/schema'

export interface RoleForChecks {
  id: string
  title: string
  grade: number
  responsibilities: { id: string; importance: 'core' | 'common' | 'occasional' }[]
}

/** What is still open before the posting can be public, and what its duties read like, as they are typed. */
export function PostingChecks({
  values,
  choices,
  roles,
  now,
}: {
  values: PostingForm
  choices: DutyChoice[]
  roles: RoleForChecks[]
  now: Date
}) {
  const read = postingInputSchema.safeParse(fromPostingForm(values, choices))
  const checks = read.success ? checkCompleteness(read.data, now) : []
  // A demand that is open says enough of its field: advice comes after it.
  const isWorthSaying = ({ field, must }: Check) =>
    must || !checks.some((other) => other.field === field && other.must && !other.done)
  const wrong = read.success ? [] : [...new Set(read.error.issues.map(({ message }) => message))].slice(0, 6)
  const shares: RoleShare[] = read.success ? roleShares(roles, read.data.duties).slice(0, 4) : []
  return (
    <aside className="checks" aria-label="Checks">
      <section>
        <h2>Complete enough</h2>
        {read.success ? (
          <ul className="cl">
            {checks.filter(isWorthSaying).map((check) => (
              <li key={check.message}>
                {check.done ? <EvidencedMark /> : check.must ? <MissingMark /> : <PossibleMark />}
                <span>
                  {check.message}
                  <span className="vh">
                    {check.done ? ' Done.' : check.must ? ' Needed before publishing.' : ' Advice.'}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p className="small soft">First put right:</p>
            <ul className="cl">
              {wrong.map((problem) => (
                <li key={problem}>
                  <MissingMark />
                  <span>{problem}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="src">Filled disc: done. Empty ring: needed before publishing. Half disc: advice.</p>
      </section>
      {shares.length > 0 ? (
        <section>
          <h2>How the duties read</h2>
          <table className="plot mini">
            <caption className="vh">Share of the chosen duties in each role profile, out of 100</caption>
            <colgroup>
              <col className="name" />
              <col />
              <col className="share" />
            </colgroup>
            <tbody>
              {shares.map(({ roleId, title, share }, index) => (
                <tr key={roleId} className={index === 0 ? 'here' : undefined}>
                  <th scope="row">{title}</th>
                  <td>
                    <svg aria-hidden="true">
                      <line className="ax" x1="0" x2="100%" y1="9" y2="9" />
                      <line className={index === 0 ? 'l-focus' : 'l-mute'} x1="0" x2={`${share}%`} y1="9" y2="9" />
                      <circle
                        className={index === 0 ? 'd-focus' : 'd-ink'}
                        cx={`${share}%`}
                        cy="9"
                        r={index === 0 ? 5 : 3.5}
                      />
                    </svg>
                  </td>
                  <td className="r">{share}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="src">Share of the chosen duties in each profile, weighted; out of 100.</p>
        </section>
      ) : null}
    </aside>
  )
}
