import type { payPeriods } from '@/lib/postings/schema'
import type { Facet } from './schema'

/** What a phrase says in terms of filters; one filter for each phrase. */
export interface Meaning {
  filters?: Partial<Record<Facet, string[]>>
  competency?: string
  near?: string
  km?: number
  pay?: number
  per?: (typeof payPeriods)[number]
  within?: number
  closing?: number
}

export interface ReadPhrase {
  /** As it was typed. */
  phrase: string
  /** As it is compared, and written in an address. */
  key: string
  meaning: Meaning
}

export interface Understanding {
  /** What is left to look for. */
  words: string
  /** Taken out of the words, and on as filters. */
  understood: ReadPhrase[]
  /** Could be filters, but stay words since somebody said so. */
  kept: ReadPhrase[]
  /** Stay words, since they may mean something else: offered as filters. */
  offers: ReadPhrase[]
}

/** A run of tokens that may be read as a filter. */
export interface Reading {
  length: number
  meaning: Meaning
  /** It may well mean something else. */
  offered: boolean
}
