/** What may be sent to be decoded, and where. Browser-safe. */
export const adLimits = { title: 200, text: 40_000 } as const

export const uploadAdPath = '/api/uploads/ad'
