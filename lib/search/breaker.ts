/** Failures in a row that mean more than bad luck. */
const failuresThatOpen = 3
const firstRestMs = 2000
const longestRestMs = 30_000

/**
 * Says whether it is worth asking something that failed. After some failures in a row it is left alone for a while, then one
 * at a time may try; each failed try doubles the while.
 */
export class Breaker {
  #failures = 0
  #restMs = firstRestMs
  #closedUntil = Number.NEGATIVE_INFINITY
  #trying = false

  constructor(private readonly clock: () => number = () => performance.now()) {}

  get isOpen() {
    return this.#failures >= failuresThatOpen
  }

  /** Whoever is let through must say how it went. */
  mayAsk(): boolean {
    if (!this.isOpen) return true
    if (this.#trying || this.clock() < this.#closedUntil) return false
    this.#trying = true
    return true
  }

  succeeded() {
    this.#failures = 0
    this.#trying = false
    this.#restMs = firstRestMs
  }

  failed() {
    const wasTrying = this.#trying
    this.#failures++
    this.#trying = false
    if (!this.isOpen) return
    // Those that were under way when it opened say nothing new.
    if (wasTrying) this.#restMs = Math.min(longestRestMs, this.#restMs * 2)
    else if (this.#failures > failuresThatOpen) return
    this.#closedUntil = this.clock() + this.#restMs
  }

  /** The one that was let through went away without an answer. */
  leftAlone() {
    this.#trying = false
  }
}
