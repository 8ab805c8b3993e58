import { type Facet, facets } from '../schema'
import type { Deadline, SearchPool } from './search-pool'

/** The codes of job_facet_value. They are only ever added to, so what was read stays right. */
export class FacetCodes {
  #codes = new Map<string, number>()
  #values = new Map<string, string>()
  #readAt = Number.NEGATIVE_INFINITY

  constructor(private readonly pool: SearchPool) {}

  /** Codes of these values; a value that no posting ever had is left out. */
  async codes(facet: Facet, values: readonly string[], deadline: Deadline): Promise<number[]> {
    if (values.some((value) => !this.#codes.has(`${facet} ${value}`))) await this.#read(deadline, 2000)
    return values.flatMap((value) => this.#codes.get(`${facet} ${value}`) ?? [])
  }

  async value(facet: Facet, code: number, deadline: Deadline): Promise<string | undefined> {
    const key = `${facet} ${code}`
    if (!this.#values.has(key)) await this.#read(deadline, 0)
    return this.#values.get(key)
  }

  /** At most once in `everyMs`: made-up values in addresses must not turn into a query each. */
  async #read(deadline: Deadline, everyMs: number) {
    if (performance.now() - this.#readAt < everyMs) return
    const rows = await this.pool.rows<{ facet: string; code: number; value: string }>(
      'select facet, code, value from job_facet_value',
      [],
      deadline,
    )
    this.#readAt = performance.now()
    for (const { facet, code, value } of rows) {
      if (!facets.includes(facet as Facet)) continue
      this.#codes.set(`${facet} ${value}`, code)
      this.#values.set(`${facet} ${code}`, value)
    }
  }
}
