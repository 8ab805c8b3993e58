/** Lower bounds of the two upper bands. */
export type Thresholds = { evidenced: number; possible: number }

/**
 * Frozen bounds of each tier, chosen by leaving one voice out in turn (docs/matching.md). They belong to the weights that
 * they were chosen for: change them only together with that table.
 */
export const thresholds = {
  lexical: { evidenced: 0.24, possible: 0.1 },
  vectors: { evidenced: 0.24, possible: 0.1 },
} as const satisfies Record<string, Thresholds>
