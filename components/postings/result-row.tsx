'use client'

import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import type { ResultText } from './result-text'

/** One job of a list, as text: what it is, where, what it pays, and the two duties that answer the search best. */
export function ResultRow({
  row,
  save,
}: {
  row: ResultText
  /** The way to keep it, where there is one. */
  save?: ReactNode
}) {
  return (
    <article className="res">
      <div>
        <h3>
          <NavLink href={row.href}>{row.title}</NavLink>
        </h3>
        <p className="who">
          <NavLink href={row.employerHref}>{row.employer}</NavLink> · {row.place} ·{' '}
          <span className="nb">{row.mode}</span>
          {row.away && (
            <>
              {' '}
              · <span className="nb">{row.away}</span>
            </>
          )}
        </p>
        {row.lines.length > 0 && (
          <ul className="duties" aria-label={row.linesAre}>
            {row.lines.map((parts) => {
              const line = parts.map((part) => part.text).join('')
              return (
                <li key={line}>
                  {parts.map((part, index) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no other name and never move
                    part.marked ? <mark key={index}>{part.text}</mark> : part.text,
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <div className="facts-r">
        {row.pay ? <span className="pay">{row.pay}</span> : <span className="pay none">Pay not stated</span>}
        {row.level && <span>{row.level}</span>}
        <Moment what="First seen" at={row.seen} />
        {row.changed && <Moment what="Changed" at={row.changed} />}
        {row.closes && <Moment what="Closes" at={row.closes} />}
        {save}
      </div>
    </article>
  )
}

function Moment({ what, at }: { what: string; at: ResultText['seen'] }) {
  return (
    <time className="faint nb" dateTime={at.iso}>
      {what} {at.text}
    </time>
  )
}
