import type { ScalePrompt } from '@/lib/matching/scale-prompts'

const SHOWN = 6

/** Figures and years as questions: what part was yours is nothing that a figure tells. */
export function ScaleQuestions({
  prompts,
  experience,
}: {
  prompts: readonly ScalePrompt[]
  experience: string | null
}) {
  return (
    <ul className="plainly">
      {prompts.slice(0, SHOWN).map(({ line, figures }) => (
        <li key={line}>
          <a href={`#l${line}`}>Line {line}</a> names {listed(figures)}. Say which part was yours: did you own it, run
          it or support it?
        </li>
      ))}
      {prompts.length ? null : (
        <li>
          No line names a scale. Where you know it, say how many projects, how much money, how many people, and which
          part was yours.
        </li>
      )}
      {experience ? (
        <li>
          The profile says: “{experience}” Years are not counted here. If you have them, the dates in your résumé say
          so.
        </li>
      ) : null}
    </ul>
  )
}

const listed = (figures: readonly string[]) =>
  figures.length > 1 ? `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}` : figures[0]
