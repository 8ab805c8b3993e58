'use client'

import { useEffect, useRef } from 'react'

/**
 * What needs putting right, above the form: takes focus when it appears, and each line leads to its field.
 * @param labels id of the control, and what people call it, by field
 */
export function ErrorSummary({
  message,
  fields,
  controls = {},
  answer,
}: {
  message: string
  fields: Record<string, string[]>
  controls?: Record<string, string>
  /** What the summary answers; given where `fields` shrinks as people put things right, which must not take the focus. */
  answer?: unknown
}) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again for each new answer, also one with the same words
  useEffect(() => box.current?.focus(), [answer ?? fields])
  const lines = Object.entries(fields).flatMap(([field, problems]) => problems.map((problem) => ({ field, problem })))
  return (
    <div className="banner error" role="alert" tabIndex={-1} ref={box}>
      <h2>{message}</h2>
      {lines.length > 0 ? (
        <ul>
          {lines.map(({ field, problem }) => (
            <li key={field + problem}>{controls[field] ? <a href={`#${controls[field]}`}>{problem}</a> : problem}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
