/**
 * Who is asking: the first parameter of every function that touches what is not public. A union, so that a signed-in
 * person without an id, or a hirer without organisations, cannot be written down.
 */
export type Viewer =
  | { kind: 'visitor' }
  | { kind: 'candidate'; userId: string }
  | { kind: 'hirer'; userId: string; organisationIds: readonly string[] }
  | { kind: 'editor'; userId: string }
  | { kind: 'operator'; userId: string }
  /** A command run on the machine itself: seed, import. Never made from a request. */
  | { kind: 'system' }

export const visitor: Viewer = { kind: 'visitor' }
export const system: Viewer = { kind: 'system' }

/** The id for the audit trail: null for the system. */
export function actorId(viewer: Viewer): string | null {
  return 'userId' in viewer ? viewer.userId : null
}
