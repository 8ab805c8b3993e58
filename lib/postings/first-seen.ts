/**
 * When a posting came to be here. A source may name an earlier day of publication, and that is its word and not what was
 * seen here.
 */
export const firstSeen = (
  posting: { importSource: string | null; publishedAt: Date | null; createdAt: Date },
  now: Date,
) => (posting.importSource === null ? (posting.publishedAt ?? now) : posting.createdAt)
