/** A résumé line with its deciding words marked; offsets are those of the matcher, in order and without overlap. */
export function MarkedLine({
  text,
  deciding,
  state,
}: {
  text: string
  deciding: readonly { start: number; end: number }[]
  state: 'evidenced' | 'possible'
}) {
  const pieces = deciding.map(({ start, end }, index) => ({
    before: text.slice(deciding[index - 1]?.end ?? 0, start),
    marked: text.slice(start, end),
    start,
  }))
  return (
    <span className="q">
      {pieces.map(({ before, marked, start }) => (
        <span key={start}>
          {before}
          <mark className={state === 'evidenced' ? 'ev' : 'po'}>{marked}</mark>
        </span>
      ))}
      {text.slice(deciding.at(-1)?.end ?? 0)}
    </span>
  )
}
