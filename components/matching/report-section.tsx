import type { ReactNode } from 'react'

/** A part of a report: its name and what to know in the margin, the matter beside it. */
export function ReportSection({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="side">
        <h2 id={id}>{title}</h2>
        {note ? <p className="note">{note}</p> : null}
      </div>
      <div className="main">{children}</div>
    </section>
  )
}
