import type { DutyFinding } from '@/lib/matching/explain'
import type { ResumeLine } from '@/lib/resumes/resume-lines'
import { StateMark } from './state-mark'

const stateWord = { evidenced: 'Evidenced', possible: 'Possible', missing: 'Not evidenced' } as const
/** A line that counts is this many times as tall as one that does not. */
const COUNTS = 3
const CURVE = 45

/**
 * The résumé in miniature, tied to the duties of the role. Drawn on the server with percentages, so that it needs no
 * measuring and no script; everything in it is said again in words below.
 */
export function ThreadMap({ lines, findings }: { lines: readonly ResumeLine[]; findings: readonly DutyFinding[] }) {
  const tied = new Map<number, 'evidenced' | 'possible'>()
  for (const { evidence, state } of findings)
    if (state !== 'missing') for (const { line } of evidence) if (tied.get(line) !== 'evidenced') tied.set(line, state)
  const shown = lines.filter(({ number, text }) => tied.has(number) || (text && lines.length <= 120))
  const total = shown.reduce((sum, { number }) => sum + (tied.has(number) ? COUNTS : 1), 0)
  const longest = Math.max(1, ...shown.map(({ text }) => text.length))
  let above = 0
  const placed = shown.map((line) => {
    const tall = tied.has(line.number) ? COUNTS : 1
    const middle = (100 * (above + tall / 2)) / total
    const top = (100 * above) / total
    above += tall
    return { ...line, state: tied.get(line.number), top, middle, height: (100 * tall) / total }
  })
  const middleOf = new Map(placed.map(({ number, middle }) => [number, middle]))
  return (
    <div className="tmap">
      <section className="page" aria-label="Résumé lines that count">
        <svg aria-labelledby="map-of-lines">
          <title id="map-of-lines">Résumé in miniature</title>
          {placed.map(({ number, state, top, middle, height, text, kind }) => {
            if (!state)
              return (
                <line
                  key={number}
                  className={kind === 'heading' ? 'b hd' : 'b'}
                  x1="16%"
                  x2={`${16 + Math.min(70, 10 + (60 * text.length) / longest)}%`}
                  y1={`${middle}%`}
                  y2={`${middle}%`}
                />
              )
            return (
              <a
                key={number}
                href={`#l${number}`}
                data-line={number}
                aria-label={`Line ${number}: ${text.slice(0, 160)}`}
              >
                <rect className="hit" x="0" y={`${top}%`} width="100%" height={`${height}%`} />
                <text className="no" x="11%" y={`${middle}%`} dy="0.35em">
                  {number}
                </text>
                <line
                  className={`b ${state}`}
                  x1="16%"
                  x2={`${16 + Math.min(70, 10 + (60 * text.length) / longest)}%`}
                  y1={`${middle}%`}
                  y2={`${middle}%`}
                />
                <line className={`lead ${state}`} x1="16%" x2="100%" y1={`${middle}%`} y2={`${middle}%`} />
              </a>
            )
          })}
        </svg>
      </section>
      <svg className="ties" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {findings.flatMap(({ responsibilityId, state, evidence }, index) => {
          const to = (100 * (index + 0.5)) / findings.length
          return evidence.map(({ line }) => {
            const from = middleOf.get(line) ?? 0
            return (
              <path
                key={`${responsibilityId} ${line}`}
                className={state === 'possible' ? 'p' : undefined}
                data-line={line}
                data-duty={responsibilityId}
                d={`M0 ${from.toFixed(2)}C${CURVE} ${from.toFixed(2)} ${100 - CURVE} ${to.toFixed(2)} 100 ${to.toFixed(2)}`}
              />
            )
          })
        })}
      </svg>
      <ol className="du" aria-label="Duties of the role">
        {findings.map(({ responsibilityId, name, state }) => (
          <li key={responsibilityId} className={state === 'missing' ? 'm' : undefined} data-duty={responsibilityId}>
            <StateMark state={state} />
            <a href={`#d-${responsibilityId}`}>
              <span>
                <span className="vh">{stateWord[state]}: </span>
                {name}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
