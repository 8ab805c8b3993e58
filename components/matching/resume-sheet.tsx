import type { ResumeLine } from '@/lib/resumes/resume-lines'

/** Longer than any career: a text with more lines is shown up to here. */
const SHOWN = 600

/** The résumé as it was read, so that a line that was split or missed can be seen. The contact block is never shown. */
export function ResumeSheet({ lines }: { lines: readonly ResumeLine[] }) {
  return (
    <ol className="sheet">
      {lines.slice(0, SHOWN).map(({ number, kind, text }) => (
        <li
          key={number}
          id={`l${number}`}
          data-line={number}
          className={kind === 'heading' ? 'h' : undefined}
          tabIndex={-1}
        >
          <span className="no num">{number}</span>
          {kind === 'contact' ? <span className="faint">Not read: name, contact or introduction</span> : null}
          {kind === 'other' ? (
            <span className="faint">
              {text}
              <span className="vh"> (not read as work)</span>
            </span>
          ) : null}
          {kind === 'bullet' || kind === 'heading' ? <span>{text}</span> : null}
        </li>
      ))}
      {lines.length > SHOWN ? (
        <li>
          <span />
          <span className="faint">{lines.length - SHOWN} more lines are not shown.</span>
        </li>
      ) : null}
    </ol>
  )
}
