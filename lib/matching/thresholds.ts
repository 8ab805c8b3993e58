/**
 * Frozen lower bounds of the lexical tier's bands, chosen once on 530 labelled lines by another author (docs/benchmarks.md,
 * "Matching"). Change them only together with that table: a threshold belongs to the weights it was chosen for.
 */
export const lexicalThresholds = { evidenced: 0.2, possible: 0.1 } as const
