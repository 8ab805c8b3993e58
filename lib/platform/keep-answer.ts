/** An answer that may be a little old. */
export interface KeptAnswer<T> {
  get(): Promise<T>
  /** The next one who asks gets a new answer. */
  forget(): void
}

/**
 * Keeps what was answered for a while, so that many who ask within it cost one question. A failure is not kept.
 * @param clock milliseconds that only ever rise
 */
export function keepAnswer<T>(
  keptMs: number,
  ask: () => Promise<T>,
  clock: () => number = () => performance.now(),
): KeptAnswer<T> {
  let latest: { at: number; answer: Promise<T> } | undefined
  return {
    get() {
      const at = clock()
      if (latest && at - latest.at <= keptMs) return latest.answer
      const asked = { at, answer: ask() }
      latest = asked
      asked.answer.catch(() => {
        if (latest === asked) latest = undefined
      })
      return asked.answer
    },
    forget() {
      latest = undefined
    },
  }
}
