import type { Candidate, MatcherTier, WordWeight } from './tier'

type Band = 'evidenced' | 'possible'

/** One responsibility that a line speaks for, with the words that decided it. */
export type Reading = {
  responsibilityId: string
  band: Band
  confidence: number
  /** Stretches of the line in order, without overlap; `weight` is their exact share of the confidence. */
  deciding: WordWeight[]
}

/** A line of the résumé with everything it may evidence. */
export type LineReading = { line: number; text: string; page: number | null; readings: Reading[] }

const READINGS = 3
/** A list of many items is cut here: no line is evidence for everything. */
const MOST_READINGS = 6
/** The deciding words are the fewest that make this share of everything that spoke for the answer. */
const DECIDING_SHARE = 0.75
const MOST_WORDS = 7
/** No line of a résumé is longer than this; more is a text without line ends, and only its start is read. */
const LINE_LIMIT = 1000

/** An answer with its band, and the part of the line that it was read from. */
export type Banded = Candidate & { band: Band; part: Part }
/** A stretch of a line: the whole of it, or one item of a list. */
type Part = { start: number; text: string }

/**
 * The answers to a line, surest first. Of the whole line only the first answer can be `evidenced`; a second or third that
 * is as sure as evidence is `possible`, since one line often shows two duties. Of a list ("minutes; RAID log; weekly
 * report") every item is read by itself too, and what it evidences counts; of a sentence of many clauses each is, and is asked
 * about. Nothing at all is a normal result.
 */
export function bandsOf(tier: MatcherTier, line: string): Banded[] {
  const whole = { start: 0, text: line.slice(0, LINE_LIMIT) }
  const answers = readPart(tier, whole)
  for (const part of itemsOf(whole.text)) {
    const [first] = readPart(tier, part)
    if (first?.band !== 'evidenced') continue
    const known = answers.findIndex(({ responsibilityId }) => responsibilityId === first.responsibilityId)
    if (known < 0) answers.push(first)
    else if (answers[known]?.band === 'possible') answers[known] = first
  }
  // A sentence that says nothing of ours as a whole does not begin to by being cut up, and what its clauses say is only asked.
  for (const part of answers.length > 0 ? clausesOf(whole.text) : []) {
    const [first] = readPart(tier, part)
    const isNew = answers.every(({ responsibilityId }) => responsibilityId !== first?.responsibilityId)
    if (first?.band === 'evidenced' && isNew) answers.push({ ...first, band: 'possible' })
  }
  // What the line says as a whole comes first: an item alone has lost its surroundings.
  const [first, ...others] = answers
  return first ? [first, ...others.sort((a, b) => b.confidence - a.confidence)].slice(0, MOST_READINGS) : []
}

/**
 * The best answers to a line whatever their band, for judging and batch work: what the line says as a whole first, then its
 * other answers and those of its items, surest first and none surer than the first.
 */
export function rankLine(tier: MatcherTier, line: string, take: number): Candidate[] {
  const [first, ...others] = tier.rank(line.slice(0, LINE_LIMIT), take + MOST_READINGS)
  if (!first) return []
  const best = new Map<string, number>()
  for (const { responsibilityId, confidence } of [...others, ...bandsOf(tier, line)])
    if (responsibilityId !== first.responsibilityId)
      best.set(responsibilityId, Math.max(best.get(responsibilityId) ?? confidence, confidence))
  const rest = [...best]
    .map(([responsibilityId, confidence]) => ({
      responsibilityId,
      confidence: Math.min(confidence, first.confidence),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.responsibilityId < b.responsibilityId ? -1 : 1))
  return [first, ...rest].slice(0, take)
}

function readPart(tier: MatcherTier, part: Part): Banded[] {
  return tier.rank(part.text, READINGS).flatMap((candidate, place): Banded[] => {
    const sure = candidate.confidence >= tier.thresholds.evidenced
    const possible = candidate.confidence >= tier.thresholds.possible
    if (place === 0) return possible ? [{ ...candidate, band: sure ? 'evidenced' : 'possible', part }] : []
    return sure ? [{ ...candidate, band: 'possible', part }] : []
  })
}

/** The items of a line that is a list; none when it is a sentence. */
function itemsOf(line: string): Part[] {
  const parts = partsOf(line, /;|\||•|\s\/\s/gu).filter(({ text }) => wordsIn(text) >= 2)
  return parts.length > 1 ? parts : []
}

/**
 * What commas part, where that is many and said in some words each ("chase updates, keep the RAID log, prepare board packs
 * and track benefits"), and not names in a row.
 */
function clausesOf(line: string): Part[] {
  const parts = partsOf(line, /,(?:\s+and\b)?|\sand\s/gu)
  return parts.length >= fewestClauses && parts.every(({ text }) => wordsIn(text) >= 2) ? parts : []
}

const fewestClauses = 3
const wordsIn = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0

function partsOf(line: string, separator: RegExp): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const found of line.matchAll(separator)) {
    parts.push({ start, text: line.slice(start, found.index) })
    start = found.index + found[0].length
  }
  parts.push({ start, text: line.slice(start) })
  return parts
}

/** What a line evidences, with the words that decided. */
export function recognise(tier: MatcherTier, line: string): Reading[] {
  return bandsOf(tier, line).map(({ part, ...answer }) => ({
    ...answer,
    deciding: decidingWords(part.text, tier.explain(part.text, answer.responsibilityId)).map((word) => ({
      ...word,
      start: word.start + part.start,
      end: word.end + part.start,
    })),
  }))
}

function decidingWords(line: string, weights: WordWeight[]): WordWeight[] {
  const speaking = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.start - b.start)
  const goal = DECIDING_SHARE * speaking.reduce((sum, { weight }) => sum + weight, 0)
  const chosen: WordWeight[] = []
  let reached = 0
  for (const word of speaking) {
    if (reached >= goal || chosen.length === MOST_WORDS) break
    chosen.push(word)
    reached += word.weight
  }
  const joined: WordWeight[] = []
  for (const word of chosen.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    // "risk and issue log" is marked as one stretch: only short words without weight stand between.
    if (last && /^[\s\-/&,]*(?:(?:and|of|the|for|on|to|in|a)\s+){0,2}$/i.test(line.slice(last.end, word.start))) {
      last.end = word.end
      last.weight += word.weight
    } else joined.push({ ...word })
  }
  return joined
}
