import type { MatchableFramework, MatchableResponsibility } from './matchable-framework'
import { readLessons } from './model/lessons'
import { readWords } from './words'

export type ClosestPhrase = {
  text: string
  /** Where it stands: words of the framework, or an example line that was written for this duty. */
  from: 'framework' | 'example'
}

type Entry = ClosestPhrase & { stems: readonly string[]; length: number }
type Unweighed = Omit<Entry, 'length'>
type Library = { entries: ReadonlyMap<string, readonly Entry[]>; rarity: (stem: string) => number }

/**
 * What the library has for this duty that reads most like the line, by the word stems they share: a rare stem says more
 * than one that half the library has. Of two that are as near, the one that stands first. Null when they share nothing.
 */
export function closestPhrase(
  framework: MatchableFramework,
  responsibilityId: string,
  line: string,
): ClosestPhrase | null {
  const { entries, rarity } = libraryOf(framework)
  const stems = stemsOf(line)
  const length = lengthOf(stems, rarity)
  let nearest: Entry | null = null
  let best = 0
  for (const entry of entries.get(responsibilityId) ?? []) {
    const shared = entry.stems.reduce((sum, stem) => sum + (stems.has(stem) ? rarity(stem) ** 2 : 0), 0)
    const near = shared / (length * entry.length || 1)
    if (near > best + Number.EPSILON) {
      best = near
      nearest = entry
    }
  }
  return nearest && { text: nearest.text, from: nearest.from }
}

type Examples = (responsibilityId: string) => readonly string[]

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(readWords(text).flatMap(({ stem, expansion }) => [stem, ...expansion.map((meant) => meant.stem)]))

const lengthOf = (stems: Iterable<string>, rarity: (stem: string) => number) =>
  Math.sqrt([...stems].reduce((sum, stem) => sum + rarity(stem) ** 2, 0))

function entriesOf({ id, statement, evidence }: MatchableResponsibility, examples: Examples): Unweighed[] {
  const entry = (from: Unweighed['from']) => (text: string) => ({ text, from, stems: [...stemsOf(text)] })
  return [...[...evidence, statement].map(entry('framework')), ...examples(id).map(entry('example'))]
}

// A published framework is read once in a process, and so are its words.
const libraries = new WeakMap<MatchableFramework['responsibilities'], Library>()

function libraryOf({ responsibilities }: MatchableFramework): Library {
  const known = libraries.get(responsibilities)
  if (known) return known
  const { voices } = readLessons()
  const examples: Examples = (id) => voices.flatMap(({ exemplars }) => exemplars[id] ?? [])
  const unweighed = responsibilities.map((item) => [item.id, entriesOf(item, examples)] as const)
  const all = unweighed.flatMap(([, found]) => found)
  const counts = new Map<string, number>()
  for (const { stems } of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const rarity = (stem: string) => Math.log((1 + all.length) / (1 + (counts.get(stem) ?? 0))) + 1
  const weighed = ([id, found]: (typeof unweighed)[number]) =>
    [id, found.map((entry): Entry => ({ ...entry, length: lengthOf(entry.stems, rarity) }))] as const
  const library: Library = { entries: new Map(unweighed.map(weighed)), rarity }
  libraries.set(responsibilities, library)
  return library
}
