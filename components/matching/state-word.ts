/** How a state reads beside its mark. */
export const stateWord = { evidenced: 'Evidenced', possible: 'Possible', missing: 'Not evidenced' } as const
