import type { MatrixProblem } from '@/lib/framework/matrix-slice.shared'

/** What publishing would refuse or advise against; each line leads to the cell that has it. */
export function MatrixProblemList({
  problems,
  nameOf,
  go,
}: {
  problems: readonly MatrixProblem[]
  nameOf: (id: string) => string
  go: (problem: MatrixProblem) => void
}) {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <section className="gproblems" aria-labelledby="matrix-problems">
      <h2 id="matrix-problems">
        {errors === 0 ? 'Nothing stands in the way of publishing' : `${errors} to put right before publishing`}
      </h2>
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem) => {
            const { path, code, message, severity, row, column } = problem
            return (
              <li key={path + code} className={severity}>
                <span className="label">{severity === 'error' ? 'Put right' : 'Advice'}</span>
                <span>
                  <b>{nameOf(row ?? column ?? '')}.</b> {message}
                </span>
                <button className="btn sm quiet only-script" type="button" onClick={() => go(problem)}>
                  Go there<span className="vh">: {nameOf(row ?? column ?? '')}</span>
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
