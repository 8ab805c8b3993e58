/** Meaning marks: a filled disc, a half one, an empty ring. The word always stands near by, so they are hidden from speech. */
export function EvidencedMark() {
  return (
    <svg className="mk e" viewBox="0 0 14 14" aria-hidden="true">
      <circle className="fill" cx="7" cy="7" r="6" />
    </svg>
  )
}

export function PossibleMark() {
  return (
    <svg className="mk p" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.1" />
      <path className="fill" d="M7 1.9a5.1 5.1 0 0 0 0 10.2z" />
    </svg>
  )
}

export function MissingMark() {
  return (
    <svg className="mk m" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.1" />
    </svg>
  )
}
