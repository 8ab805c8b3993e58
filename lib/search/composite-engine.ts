import { log } from '@/lib/platform/log'
import { Breaker } from './breaker'
import {
  BadRequest,
  type JobSearchEngine,
  type SearchOptions,
  type SearchRequest,
  type SearchResult,
} from './job-search-engine'

export interface CompositeParts {
  /** Asked first, while it holds everything. */
  preferred: JobSearchEngine
  /** Always there and always complete. */
  database: JobSearchEngine
  /** Whether the preferred one holds everything. */
  isComplete: () => Promise<boolean>
}

const timeLimitMs = 1500
const lookEveryMs = 2000

/**
 * Two engines as one: a faster one beside the database, and the database whenever that one is away, slow, wrong or not
 * whole. People get an answer either way, and the answer says which it was.
 */
export class CompositeEngine implements JobSearchEngine {
  readonly name = 'composite'
  readonly #breaker = new Breaker()
  #complete: Promise<boolean> = Promise.resolve(false)
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly parts: CompositeParts) {}

  async search(request: SearchRequest, options: SearchOptions = {}): Promise<SearchResult> {
    const began = performance.now()
    if (!(await this.#isComplete()) || !this.#breaker.mayAsk()) return this.#fallBack(request, options)
    let result: SearchResult
    try {
      result = await this.parts.preferred.search(request, { ...options, timeoutMs: timeLimitMs })
    } catch (error) {
      if (error instanceof BadRequest || options.signal?.aborted) {
        this.#breaker.leftAlone()
        throw error
      }
      this.#breaker.failed()
      const { message, cause } = error as Error
      log.warn({ engine: this.parts.preferred.name, reason: message, cause: String(cause ?? '') }, 'search fell back')
      const tookMs = performance.now() - began
      const instead = await this.#fallBack(request, options)
      return { ...instead, tookMs: instead.tookMs + tookMs }
    }
    this.#breaker.succeeded()
    if (result.total.value > 0) return result
    // Nothing at all is worth a second opinion: perhaps the index was emptied, or does not know of this minute yet.
    const second = await this.#fallBack(request, options)
    return second.total.value > 0 ? second : result
  }

  async #fallBack(request: SearchRequest, options: SearchOptions): Promise<SearchResult> {
    return { ...(await this.parts.database.search(request, options)), degraded: 'fallback' }
  }

  #isComplete(): Promise<boolean> {
    if (performance.now() - this.#lookedAt < lookEveryMs) return this.#complete
    this.#lookedAt = performance.now()
    const looked = this.parts.isComplete().catch(() => false)
    // Until the answer is there, what held a moment ago holds.
    const before = this.#complete
    this.#complete = looked
    return before.then((was) => (was ? before : looked))
  }

  suggest(...args: Parameters<JobSearchEngine['suggest']>) {
    return this.parts.database.suggest(...args)
  }

  async rebuild() {
    await this.parts.database.rebuild()
    return this.parts.preferred.rebuild()
  }

  health() {
    return this.parts.preferred.health()
  }

  async close() {
    await Promise.all([this.parts.preferred.close(), this.parts.database.close()])
  }
}
