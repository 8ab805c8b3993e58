import type { Meaning, ReadPhrase, Understanding } from './reading.shared'
import { type Facet, usualKm } from './schema'
import { changedUrl, type SearchState } from './search-url'
import { type UnderstandingSources, understandQuery } from './understand-query'

/** A phrase with the address that does something about it. */
export interface PhraseLink extends ReadPhrase {
  href: string
}

export interface TypedSearch {
  /** The search as its address says it: the words as typed, and only the filters that somebody chose. */
  typed: SearchState
  /** The same with what the words say as filters: what is looked for, and what the filters show. */
  asked: SearchState
  /** Filters from the words, each with the address that makes them words again. */
  fromWords: PhraseLink[]
  /** From the words, but a chosen filter of its kind is on instead; the address uses the words. */
  outdone: PhraseLink[]
  /** Looked for as words since somebody said so; the address makes a filter of them. */
  kept: PhraseLink[]
  /** May be meant as a filter; the address turns it on. */
  offers: PhraseLink[]
  /** The search for exactly the words that were typed; null when nothing was read into them. */
  wordsOnly: string | null
}

const single = ['near', 'pay', 'within', 'closing'] as const
type Single = (typeof single)[number]

const singleOf = (meaning: Meaning): Single | undefined => single.find((what) => meaning[what] !== undefined)
const valuesOf = (meaning: Meaning) =>
  Object.entries(meaning.filters ?? {}).flatMap(([facet, values]) =>
    values.map((value) => ({ facet: facet as Facet, value })),
  )

const sameAs = (state: SearchState, meaning: Meaning, what: Single) =>
  state[what] === meaning[what] && (what !== 'pay' || state.per === meaning.per)

/** A chosen filter says the same, and no more. */
function isChosen(state: SearchState, meaning: Meaning): boolean {
  const what = singleOf(meaning)
  if (what)
    return (
      sameAs(state, meaning, what) &&
      (what !== 'pay' || !state.unstated) &&
      (what !== 'near' || state.km === (meaning.km ?? usualKm))
    )
  const values = valuesOf(meaning)
  return values.length > 0 && values.every(({ facet, value }) => state.filters[facet]?.includes(value))
}

function without(state: SearchState, meaning: Meaning): SearchState {
  const what = singleOf(meaning)
  if (what === 'near') return { ...state, near: '', km: usualKm }
  if (what === 'pay') return { ...state, pay: null, per: 'year', unstated: false }
  if (what) return { ...state, [what]: null }
  const filters = { ...state.filters }
  for (const { facet, value } of valuesOf(meaning)) {
    const left = (filters[facet] ?? []).filter((other) => other !== value)
    if (left.length) filters[facet] = left
    else delete filters[facet]
  }
  return { ...state, filters }
}

function withMeaning(state: SearchState, meaning: Meaning): SearchState {
  const { filters: _, competency, ...rest } = meaning
  const filters = { ...state.filters }
  for (const { facet, value } of valuesOf(meaning)) filters[facet] = [...new Set([...(filters[facet] ?? []), value])]
  const competencies =
    competency && !state.competencies.some(({ id }) => id === competency)
      ? [...state.competencies, { id: competency, level: 1 }]
      : state.competencies
  return { ...state, ...rest, filters, competencies }
}

/**
 * What a search asks for once its words are read. `shown` are the keys of the phrases that the form showed as filters when it
 * was sent: one that is no longer ticked becomes a word again, and one whose words have gone takes its filter along.
 */
export function readTypedSearch(
  state: SearchState,
  sources: UnderstandingSources,
  shown: readonly string[] = [],
): TypedSearch {
  const [chosen, keep] = settleForm(state, sources, shown)
  const read = understandQuery(state.q, sources, keep)
  const typed = read.understood.reduce(
    (less, { meaning }) => (isChosen(less, meaning) ? without(less, meaning) : less),
    { ...chosen, keep: read.kept.map(({ key }) => key) },
  )
  return { typed, ...apply(typed, read) }
}

function settleForm(
  state: SearchState,
  sources: UnderstandingSources,
  shown: readonly string[],
): [chosen: SearchState, keep: string[]] {
  const { understood } = understandQuery(state.q, sources)
  let chosen = state
  // Ticked again: a filter once more.
  const keep = state.keep.filter(
    (key) => !understood.some((phrase) => phrase.key === key && isChosen(state, phrase.meaning)),
  )
  for (const key of shown) {
    const here = understood.find((phrase) => phrase.key === key)
    if (here) {
      const what = singleOf(here.meaning)
      const another = what && state[what] !== null && state[what] !== ''
      if (!isChosen(state, here.meaning) && !another) keep.push(key)
    } else {
      const gone = understandQuery(key, sources).understood[0]
      if (gone && isChosen(chosen, gone.meaning)) chosen = without(chosen, gone.meaning)
    }
  }
  return [chosen, keep]
}

function apply(typed: SearchState, read: Understanding): Omit<TypedSearch, 'typed'> {
  let asked: SearchState = { ...typed, q: read.words }
  const fromWords: PhraseLink[] = []
  const outdone: PhraseLink[] = []
  for (const phrase of read.understood) {
    const what = singleOf(phrase.meaning)
    if (what && asked[what]) {
      // A wider distance around the same place says enough by itself.
      if (!sameAs(asked, phrase.meaning, what))
        outdone.push({ ...phrase, href: changedUrl(without(typed, phrase.meaning), {}) })
    } else {
      asked = withMeaning(asked, phrase.meaning)
      fromWords.push({ ...phrase, href: changedUrl(typed, { keep: [...typed.keep, phrase.key] }) })
    }
  }
  // Without words there is nothing to match best.
  if (!asked.q && asked.sort === 'relevance') asked.sort = 'newest'
  const off = (key: string) => typed.keep.filter((other) => other !== key)
  return {
    asked,
    fromWords,
    outdone,
    kept: read.kept.map((phrase) => ({ ...phrase, href: changedUrl(typed, { keep: off(phrase.key) }) })),
    offers: read.offers
      .filter(({ meaning }) => !isOn(asked, meaning))
      .map((phrase) => ({ ...phrase, href: changedUrl(withMeaning(typed, phrase.meaning), {}) })),
    wordsOnly: read.understood.length
      ? changedUrl(typed, { keep: [...typed.keep, ...read.understood.map(({ key }) => key)] })
      : null,
  }
}

const isOn = (asked: SearchState, meaning: Meaning) =>
  meaning.competency ? asked.competencies.some(({ id }) => id === meaning.competency) : isChosen(asked, meaning)
