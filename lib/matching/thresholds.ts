/**
 * Frozen lower bounds of the lexical tier's bands, chosen by two rules on 530 labelled lines by another author, in steps of
 * 0.02 (docs/benchmarks.md, "Matching"):
 * - evidenced: the lowest cut at which 95 % of the accepted lines get the right responsibility;
 * - possible: the lowest cut at which at most 5 % of the lines from other trades are accepted.
 * A threshold belongs to the weights it was chosen for: change it only together with that table.
 */
export const lexicalThresholds = { evidenced: 0.24, possible: 0.14 } as const
