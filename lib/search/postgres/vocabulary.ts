import { log } from '@/lib/platform/log'
import { allowedEdits, editDistance } from '../edit-distance'
import type { Deadline, SearchPool } from './search-pool'

export interface WordFacts {
  word: string
  stem: string
  /** Postings with exactly this word, and with any word of its stem. */
  postings: number
  stemPostings: number
  /** Of the words that begin with it: how many postings, and the stems of the commonest. */
  prefixPostings: number
  prefixStems: string[]
}

interface State {
  documents: number
  countedAt: number
}

const checkEveryMs = 60_000
const countEveryMs = 60 * 60_000
const knownWords = 20_000
/** Words of so many postings are counted in well under a second, so the first search of all may wait for them. */
const waitUpTo = 5000

/**
 * The words of all postings with how common they are, kept in PostgreSQL and counted again when the postings have changed.
 * It only steers estimates, half typed words and corrections; what is found never depends on it being fresh.
 */
export class Vocabulary {
  #state: State = { documents: 0, countedAt: Number.NEGATIVE_INFINITY }
  #checkedAt = Number.NEGATIVE_INFINITY
  #counting: Promise<void> | undefined
  #fresh: Promise<void> = Promise.resolve()
  #known = new Map<string, WordFacts>()

  constructor(private readonly pool: SearchPool) {}

  get documents() {
    return this.#state.documents
  }

  /** Looks now and then whether the words must be counted again, and has it done behind; waits only while none are known. */
  async freshen({ at }: Deadline) {
    if (performance.now() - this.#checkedAt >= checkEveryMs) {
      this.#checkedAt = performance.now()
      // A search that cannot be answered will say so itself.
      this.#fresh = this.#look({ at }).catch((error) =>
        log.warn({ error: String(error) }, 'search words were not counted'),
      )
    }
    if (this.#state.documents === 0) await this.#fresh
  }

  async #look(deadline: Deadline) {
    await this.#readState(deadline)
    const [row] = await this.pool.rows<{ n: number }>('select count(*)::int n from job_search', [], deadline)
    const indexed = row?.n ?? 0
    const changed = Math.abs(indexed - this.#state.documents) > this.#state.documents / 10
    if (!changed && Date.now() - this.#state.countedAt < countEveryMs) return
    const counted = this.count()
    if (indexed < waitUpTo) await counted
    else counted.catch((error) => log.warn({ error: String(error) }, 'search words were not counted'))
  }

  /** Counts the words again, once at a time. */
  count(): Promise<void> {
    this.#counting ??= this.pool
      .upkeep('select job_search_count_words()')
      .then(() => this.#readState({ at: performance.now() + 5000 }))
      .finally(() => {
        this.#counting = undefined
      })
    return this.#counting
  }

  async #readState(deadline: Deadline) {
    const [row] = await this.pool.rows<{ documents: number; counted_at: Date }>(
      'select documents, counted_at from job_search_words_state',
      [],
      deadline,
    )
    const countedAt = row?.counted_at.getTime() ?? Number.NEGATIVE_INFINITY
    if (countedAt !== this.#state.countedAt) this.#known.clear()
    this.#state = { documents: row?.documents ?? 0, countedAt }
  }

  async facts(words: readonly string[], deadline: Deadline): Promise<Map<string, WordFacts>> {
    const unknown = [...new Set(words)].filter((word) => !this.#known.has(word))
    if (unknown.length) {
      if (this.#known.size > knownWords) this.#known.clear()
      for (const facts of await this.pool.rows<WordFacts & Record<string, unknown>>(factsSql, [unknown], deadline))
        this.#known.set(facts.word, facts)
    }
    return new Map(words.flatMap((word) => [[word, this.#known.get(word)]] as [string, WordFacts][]))
  }

  /** Up to three much commoner words that each of these may be a slip of, best first. */
  async corrections(words: readonly WordFacts[], deadline: Deadline): Promise<Map<string, string[]>> {
    const candidates = words.length
      ? await this.pool.rows<{ typed: string; word: string; ndoc: number }>(
          candidatesSql,
          [words.map(({ word }) => word), words.map(({ word }) => allowedEdits(word))],
          deadline,
        )
      : []
    return new Map(
      words.map(({ word, postings }) => {
        const least = Math.max(50 * postings, this.documents / 2000, 1)
        const near = candidates
          .filter((candidate) => candidate.typed === word && candidate.word !== word && candidate.ndoc >= least)
          .map((candidate) => ({ ...candidate, edits: editDistance(word, candidate.word) }))
          .filter(({ edits }) => edits <= allowedEdits(word))
          .sort((a, b) => a.edits - b.edits || b.ndoc - a.ndoc || (a.word < b.word ? -1 : 1))
        // “goverance” is a slip of “governance” at one edit, so not of “tolerance” at two.
        const nearest = near.filter(({ edits }) => edits === near[0]?.edits)
        return [word, nearest.slice(0, 3).map((candidate) => candidate.word)]
      }),
    )
  }
}

const factsSql = `
select w.word, stem, coalesce(v.ndoc, 0) as postings, coalesce(s.n, 0) as "stemPostings",
  coalesce(p.n, 0)::int as "prefixPostings", coalesce(p.stems, '{}') as "prefixStems"
from (select word collate "C" as word, coalesce((ts_lexize('job_stem', word))[1], word) collate "C" as stem
      from unnest($1::text[]) word offset 0) w
  left join job_search_word v on v.word = w.word
  left join lateral (select max(lex_ndoc) as n from job_search_word where lex = w.stem) s on true
  left join lateral (
    select sum(ndoc) as n, (array_agg(distinct lex))[1:30] as stems
    from (select ndoc, lex from job_search_word
      where length(w.word) >= 2 and word >= w.word and word < w.word || chr(1114109) limit 400) begun) p on true`

const candidatesSql = `
select t.typed, near.word, near.ndoc
from (select typed collate "C" as typed, edits from unnest($1::text[], $2::int[]) t(typed, edits) offset 0) t,
  lateral (select word, ndoc from job_search_word
    where word % t.typed and length(word) between length(t.typed) - t.edits and length(t.typed) + t.edits
    order by similarity(word, t.typed) desc limit 60) near
where t.edits > 0`
