import { NavLink } from '@/components/ui/nav-link'

export interface LinkedProblem {
  key: string
  href: string
  name: string
  message: string
  isError: boolean
}

/** Everything that the draft does not agree with itself in, each with the page on which it is put right. */
export function ProblemLinks({ problems }: { problems: readonly LinkedProblem[] }) {
  const errors = problems.filter(({ isError }) => isError).length
  return (
    <section className="gproblems" aria-labelledby="problems">
      <h2 id="problems">{errors === 0 ? 'Nothing to put right' : `${errors} to put right before publishing`}</h2>
      {problems.length > 0 ? (
        <ul>
          {problems.map(({ key, href, name, message, isError }) => (
            <li key={key} className={isError ? 'error' : 'advice'}>
              <span className="label">{isError ? 'Put right' : 'Advice'}</span>
              <span>
                <NavLink href={href}>{name}</NavLink>. {message}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
