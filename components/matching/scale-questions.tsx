import type { ScalePrompt } from '@/lib/matching/scale-prompts'

const SHOWN = 8

/** Figures and years as questions: what part was yours is nothing that a figure tells. */
export function ScaleQuestions({
  prompts,
  experience,
}: {
  prompts: readonly ScalePrompt[]
  experience: string | null
}) {
  return (
    <>
      <p className="asks-you">
        {prompts.length
          ? 'You name these. Say in each line which part was yours: did you own it, run it or support it?'
          : 'No line names a scale. Where you know it, say how many projects, how much money, how many people, and which part was yours.'}
      </p>
      {prompts.length ? (
        <ul className="plainly figures">
          {prompts.slice(0, SHOWN).map(({ line, figures }) => (
            <li key={line}>
              <a className="small" href={`#l${line}`}>
                line {line}
              </a>
              {listed(figures)}
            </li>
          ))}
        </ul>
      ) : null}
      {experience ? (
        <p className="soft asks-you">
          The profile says: “{experience}” Years are not counted here: the dates in your résumé say them.
        </p>
      ) : null}
    </>
  )
}

const listed = (figures: readonly string[]) =>
  figures.length > 1 ? `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}` : figures[0]
