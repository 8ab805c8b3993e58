import type { ResumeLine } from '@/lib/resumes/read-bullets'

/** The résumé as it was read, so that a line that was split or missed can be seen. The contact block is never shown. */
export function ResumeSheet({ lines }: { lines: readonly ResumeLine[] }) {
  return (
    <ol className="sheet">
      {lines.map(({ number, kind, text }) => (
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
    </ol>
  )
}
