import exemplars from '@/prisma/reference/exemplars.json'
import type { MatchableFramework, MatchableResponsibility } from './matchable-framework'
import { readWords } from './words'

export type ClosestPhrase = {
  text: string
  /** Where it stands: words of the framework, or an example line that was written for this duty. */
  from: 'framework' | 'example'
}

type Entry = ClosestPhrase & { stems: ReadonlySet<string> }
type Library = { entries: ReadonlyMap<string, readonly Entry[]>; rarity: (stem: string) => number }

const examples: Readonly<Record<string, readonly string[]>> = exemplars

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
  const length = (of: ReadonlySet<string>) => Math.sqrt([...of].reduce((sum, stem) => sum + rarity(stem) ** 2, 0))
  let nearest: Entry | null = null
  let best = 0
  for (const entry of entries.get(responsibilityId) ?? []) {
    const shared = [...entry.stems].reduce((sum, stem) => sum + (stems.has(stem) ? rarity(stem) ** 2 : 0), 0)
    const near = shared / (length(stems) * length(entry.stems) || 1)
    if (near > best + Number.EPSILON) {
      best = near
      nearest = entry
    }
  }
  return nearest && { text: nearest.text, from: nearest.from }
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(readWords(text).flatMap(({ stem, expansion }) => [stem, ...expansion]))

function entriesOf({ id, statement, evidence }: MatchableResponsibility): Entry[] {
  const entry = (from: Entry['from']) => (text: string) => ({ text, from, stems: stemsOf(text) })
  return [...[...evidence, statement].map(entry('framework')), ...(examples[id] ?? []).map(entry('example'))]
}

// A published framework is read once in a process, and so are its words.
const libraries = new WeakMap<MatchableFramework['responsibilities'], Library>()

function libraryOf({ responsibilities }: MatchableFramework): Library {
  const known = libraries.get(responsibilities)
  if (known) return known
  const entries = new Map(responsibilities.map((item) => [item.id, entriesOf(item)]))
  const all = [...entries.values()].flat()
  const counts = new Map<string, number>()
  for (const { stems } of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const library: Library = {
    entries,
    rarity: (stem) => Math.log((1 + all.length) / (1 + (counts.get(stem) ?? 0))) + 1,
  }
  libraries.set(responsibilities, library)
  return library
}
