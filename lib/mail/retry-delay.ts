const firstMs = 5000
const longestMs = 15 * 60_000

/** How long to wait after so many attempts: twice as long each time, a quarter of an hour at most. */
export const retryDelayMs = (attempts: number) => Math.min(longestMs, firstMs * 2 ** Math.min(attempts - 1, 20))
