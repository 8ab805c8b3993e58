import type { FrameworkDocument } from '@/lib/framework/model'
import { yearlyPounds } from '@/lib/postings/pay'
import { employersHere, type KnownEmployers } from './known-employers'
import { isDenied, phraseKey, type QueryToken, queryTokens } from './query-tokens'
import { readTypedPay } from './read-typed-pay'
import { readTypedPlaces } from './read-typed-places'
import type { Meaning, Reading, ReadPhrase, Understanding } from './reading.shared'
import { maxQueryLength } from './schema'
import { searchPhrases } from './search-phrases'
import { dutyNamed, type KnownNames, knownNames } from './typed-duties'
import type { FindPlace } from './typed-places'

export interface UnderstandingSources {
  framework: FrameworkDocument | null
  findPlace: FindPlace
  /** Whose names are left whole. */
  employers: KnownEmployers
}

/** Behind a duty these make a title of it: “change control manager”. */
const titleNouns = new Set(
  'manager managers lead leads officer analyst analysts coordinator administrator director specialist engineer consultant owner controller assistant planner head'.split(
    ' ',
  ),
)
/** Hold the others together, and are left over when those are taken. */
const connectors = new Set(
  'in at near around with for and or the a an of from to on job jobs role roles vacancy vacancies work position positions based'.split(
    ' ',
  ),
)

const longestPhrase = 6

const phrases = new Map(searchPhrases.flatMap((phrase) => phrase.say.map((say) => [say, phrase] as const)))

/**
 * Reads filters out of a typed search: “pmo analyst remote near Leeds” is two filters and two words. Careful by design: a
 * phrase in quotes, behind a minus or a “not”, or inside of a job title or an employer's name is left alone, and what may mean
 * something else is only offered. `keep` are the keys of phrases that somebody wants as words.
 */
export function understandQuery(
  typed: string,
  sources: UnderstandingSources,
  keep: readonly string[] = [],
): Understanding {
  const text = typed.slice(0, maxQueryLength)
  const tokens = queryTokens(text)
  const names = sources.framework ? knownNames(sources.framework) : null
  const inName = new Set<number>()
  const readings = (at: number) => [
    ...readPhrases(tokens, at),
    ...(names ? readDuties(tokens, at, names) : []),
    ...readTypedPlaces(text, tokens, at, sources.findPlace),
  ]
  const offers: ReadPhrase[] = [
    ...employersTyped(text, tokens, sources.employers, names, readings, inName),
    ...(names ? titlesAndTools(text, tokens, names, inName) : []),
  ]
  const understood: ReadPhrase[] = []
  const kept: ReadPhrase[] = []
  const taken: { from: number; to: number }[] = []
  const pay = typedPay(text, tokens)

  for (let at = 0; at < tokens.length; ) {
    const here = [...(pay?.at === at ? [pay] : []), ...readings(at)]
    const reading = here.reduce<Reading | null>((best, next) => (best && !isBetter(next, best) ? best : next), null)
    if (!reading) {
      at++
      continue
    }
    const run = tokens.slice(at, at + reading.length)
    const from = pay?.at === at && reading === pay ? pay.from : (run[0]?.from ?? 0)
    const to = pay?.at === at && reading === pay ? pay.to : (run.at(-1)?.to ?? 0)
    const read = { phrase: text.slice(from, to), key: phraseKey(text.slice(from, to)), meaning: reading.meaning }
    const touchesName = run.some((_, step) => inName.has(at + step))
    // In a title “lead” and “head of” say nothing more than the title does.
    if (reading.offered && touchesName) {
      at++
      continue
    }
    if (keep.includes(read.key)) kept.push(read)
    else if (reading.offered || touchesName) offers.push(read)
    else {
      understood.push(read)
      taken.push({ from, to })
    }
    at += reading.offered || touchesName ? 1 : reading.length
  }
  return {
    words: wordsLeft(text, taken),
    ...placesTogether({ understood: once(understood), kept: once(kept), offers: once(offers) }),
  }
}

const isBetter = (one: Reading, other: Reading) =>
  one.offered === other.offered ? one.length > other.length : other.offered

const once = (some: ReadPhrase[]) =>
  some.filter(({ key }, index) => some.findIndex((other) => other.key === key) === index)

const wordsOf = (tokens: readonly QueryToken[]) => tokens.map(({ word }) => word)
const readable = (run: readonly QueryToken[], length: number) =>
  run.length === length && run.every(({ literal }) => !literal)

function phraseOf(text: string, run: readonly QueryToken[], meaning: Meaning): ReadPhrase {
  const phrase = text.slice(run[0]?.from, run.at(-1)?.to)
  return { phrase, key: phraseKey(phrase), meaning }
}

/** Names of employers stay words, which find their postings; the filter is offered. */
function employersTyped(
  text: string,
  tokens: readonly QueryToken[],
  employers: KnownEmployers,
  names: KnownNames | null,
  readings: (at: number) => Reading[],
  inName: Set<number>,
) {
  const says = (from: number, length: number) => {
    let readUpTo = from
    for (let at = from; at < from + length; at++) {
      readUpTo = Math.max(readUpTo, ...readings(at).map((reading) => at + reading.length))
      const word = tokens[at]?.word ?? ''
      if (at >= readUpTo && !connectors.has(word) && !names?.titleWords.has(word)) return false
    }
    return true
  }
  return employersHere(tokens, employers, says).map(({ at, length, slugs }) => {
    for (let step = 0; step < length; step++) inName.add(at + step)
    return phraseOf(text, tokens.slice(at, at + length), { filters: { employer: [...slugs] } })
  })
}

/** Titles of the framework stay words, since they order the jobs; so do tools, which are no filter. Both are offered as one. */
function titlesAndTools(text: string, tokens: readonly QueryToken[], names: KnownNames, inName: Set<number>) {
  const offers: ReadPhrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    for (let length = longestPhrase; length >= 1; length--) {
      const run = tokens.slice(at, at + length)
      if (!readable(run, length)) continue
      const said = wordsOf(run).join(' ')
      const role = names.titles.get(said) ?? names.titles.get(said.replace(/s$/, ''))
      const tool = names.tools.get(said)
      if (role) {
        for (let step = 0; step < length; step++) inName.add(at + step)
        offers.push(phraseOf(text, run, { filters: { role: [role] } }))
      } else if (tool?.competencies[0]) offers.push(phraseOf(text, run, { competency: tool.competencies[0] }))
      if (!role && !tool) continue
      at += length - 1
      break
    }
  }
  return offers
}

function readPhrases(tokens: readonly QueryToken[], at: number): Reading[] {
  if (isDenied(tokens, at)) return []
  for (let length = longestPhrase; length >= 1; length--) {
    const run = tokens.slice(at, at + length)
    const phrase = readable(run, length) ? phrases.get(wordsOf(run).join(' ')) : undefined
    if (!phrase) continue
    const { within, closing, ...filters } = phrase.set
    const next = tokens[at + length]?.word ?? ''
    const last = tokens[at - 1]?.word ?? ''
    if (phrase.notBefore.includes(next) || phrase.notAfter.includes(last)) continue
    const meaning = within ? { within } : closing ? { closing } : { filters }
    return [{ length, meaning, offered: phrase.offer }]
  }
  return []
}

function readDuties(tokens: readonly QueryToken[], at: number, names: KnownNames): Reading[] {
  if (isDenied(tokens, at)) return []
  for (let length = longestPhrase; length >= 1; length--) {
    const run = tokens.slice(at, at + length)
    const responsibility = readable(run, length) && dutyNamed(names, wordsOf(run))
    if (!responsibility) continue
    const offered = length === 1 || titleNouns.has(tokens[at + length]?.word ?? '')
    return [{ length, meaning: { filters: { responsibility: [responsibility] } }, offered }]
  }
  return []
}

/** The first amount that is typed, in pounds, with the tokens that it covers. */
function typedPay(text: string, tokens: readonly QueryToken[]) {
  let plain = text
  for (const { from, to, literal } of tokens)
    if (literal) plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to)
  const found = readTypedPay(plain)
  const at = found ? tokens.findIndex(({ to }) => to > found.from) : -1
  if (!found || at < 0) return null
  const length = tokens.filter(({ from, to }) => to > found.from && from < found.to).length
  const { amount, per, currency } = found
  const pounds =
    currency === 'GBP'
      ? { pay: amount, per }
      : {
          pay:
            yearlyPounds({ payMin: amount, payMax: null, payCurrency: currency, payPeriod: per }).payYearlyMin ??
            amount,
          per: 'year' as const,
        }
  return { at, length, meaning: pounds, offered: false, from: found.from, to: found.to }
}

/** One place is a circle around it; of several, each is its own town. A search has room for one of any other kind. */
function placesTogether(read: Omit<Understanding, 'words'>): Omit<Understanding, 'words'> {
  const near = read.understood.filter(({ meaning }) => meaning.near !== undefined)
  if (near.length < 2) return read
  return {
    ...read,
    understood: read.understood.map((phrase) => {
      const { near: place } = phrase.meaning
      return place === undefined
        ? phrase
        : { ...phrase, meaning: { filters: { city: [place.split(',')[0] ?? place] } } }
    }),
  }
}

function wordsLeft(text: string, taken: readonly { from: number; to: number }[]) {
  if (taken.length === 0) return text
  let left = ''
  let from = 0
  for (const span of taken) {
    left += `${text.slice(from, span.from)} `
    from = span.to
  }
  const words = `${left}${text.slice(from)}`.split(/\s+/).filter((word) => /[\p{L}\p{N}"]/u.test(word))
  const says = (word: string | undefined) => word !== undefined && !connectors.has(phraseKey(word))
  while (words.length && !says(words[0])) words.shift()
  while (words.length && !says(words.at(-1))) words.pop()
  return words.join(' ').replace(/[,;]+(?=\s|$)/g, '')
}
