import { countWord } from '@/lib/format'
import type { DutyFinding } from '@/lib/matching/explain'
import type { Coverage } from '@/lib/matching/score'
import type { ResumeLine } from '@/lib/resumes/resume-lines'
import { ThreadMap } from './thread-map'

export interface ThreadsFigureProps {
  coverage: Coverage
  findings: readonly DutyFinding[]
  lines: readonly ResumeLine[]
}

/** The map of threads with what it shows, said. */
export function ThreadsFigure({ coverage, findings, lines }: ThreadsFigureProps) {
  return (
    <figure>
      <figcaption>
        <span className="t">{threadsSaid(coverage)}</span>
        <span className="d">
          Left, the résumé in miniature with its line numbers. Right, the {countWord(findings.length, 'duty', 'duties')}{' '}
          asked for. Point at either end, or tab to it.
        </span>
      </figcaption>
      <ThreadMap lines={lines} findings={findings} />
    </figure>
  )
}

function threadsSaid({ evidenced, possible, missing }: Coverage) {
  if (evidenced + possible === 0) return 'No line is tied to a duty of this role'
  const said = [
    evidenced ? `${countWord(evidenced, 'duty is', 'duties are')} tied to lines` : '',
    possible ? `${possible} ${possible === 1 ? 'hangs' : 'hang'} by a possible thread` : '',
    missing ? `${missing} by none` : '',
  ].filter(Boolean)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}
