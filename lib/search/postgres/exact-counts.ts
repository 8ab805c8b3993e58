import { log } from '@/lib/platform/log'
import type { Counts } from './count-matches'
import type { WideCounts } from './count-wide'

/** Everything that is counted for one search. */
export interface AllCounts extends Counts {
  /** Absent when nobody asked for them. */
  wide: WideCounts | undefined
}

/**
 * Exact counts of broad searches, made behind the answer that a sample gave: the next person who asks the same within
 * half a minute gets them. One at a time in a process, so that they never crowd out searches. Order is never kept.
 */
export class ExactCounts {
  #kept = new Map<string, { counts: AllCounts; until: number }>()
  #busy = false

  constructor(private readonly keepMs: number) {}

  get(key: string): AllCounts | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    if (kept.until > performance.now()) return kept.counts
    this.#kept.delete(key)
    return undefined
  }

  countBehind(key: string, count: () => Promise<AllCounts>) {
    if (this.#busy || this.keepMs <= 0) return
    this.#busy = true
    count()
      .then((counts) => {
        if (this.#kept.size >= 500) this.#kept.clear()
        this.#kept.set(key, { counts, until: performance.now() + this.keepMs })
      })
      .catch((error) => log.debug({ error: String(error) }, 'exact counts were not made'))
      .finally(() => {
        this.#busy = false
      })
  }
}
