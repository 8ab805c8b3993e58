/** The number at the start of `123-pmo-analyst`; null when there is none that the database could hold. */
export function readPostingId(segment: string): number | null {
  const match = /^([1-9]\d{0,9})(?:-|$)/.exec(segment)
  const id = match ? Number(match[1]) : 0
  return id > 0 && id <= 2_147_483_647 ? id : null
}
