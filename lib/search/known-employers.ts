import { phraseKey, type QueryToken } from './query-tokens'

export interface NamedEmployer {
  slug: string
  name: string
}

interface KnownName {
  slugs: string[]
  /** Written with what only a company has, such as “Ltd”: then nothing else is meant. */
  surely: boolean
}

/** Employers by the words of their names, in each way that people write them. */
export type KnownEmployers = ReadonlyMap<string, KnownName>

const companies = new Set(
  'ltd limited pte pty plc inc incorporated llp llc lp gmbh kg ag se sa sarl srl spa bv nv ab as asa oy oyj corp corporation company co cic'.split(
    ' ',
  ),
)
/** Namesakes: one filter takes a few of them. */
const mostNamesakes = 5
const longestName = 8

/** Names of one word are left out: “Remote” and “Leeds” are searched for by far more people than the firms that are called so. */
export function knownEmployers(employers: readonly NamedEmployer[]): KnownEmployers {
  const known = new Map<string, KnownName>()
  const add = (words: readonly string[], slug: string, surely: boolean) => {
    if (words.length < 2 || words.length > longestName) return
    const key = words.join(' ')
    const had = known.get(key)
    if (!had) known.set(key, { slugs: [slug], surely })
    else if (!had.slugs.includes(slug) && had.slugs.length < mostNamesakes) had.slugs.push(slug)
  }
  for (const { slug, name } of employers) {
    // “Smith & Sons” and “Smith and Sons” are typed for each other.
    for (const written of [name, name.replaceAll('&', ' and ')]) {
      const all = phraseKey(written).split(' ').filter(Boolean)
      const words = all[0] === 'the' ? all.slice(1) : all
      const firm = words.findLastIndex((word) => !companies.has(word)) + 1
      add(words, slug, firm < words.length)
      add(words.slice(0, firm), slug, false)
      add(
        words.slice(0, firm).filter((word) => word !== 'and'),
        slug,
        false,
      )
    }
  }
  return known
}

export interface EmployerHere {
  at: number
  length: number
  slugs: readonly string[]
}

/**
 * Names of employers in what was typed, the longest at each place. `says` tells which words there say something by
 * themselves; a name made of nothing else is no name here, or a firm called “Remote Planner” would take the search from all.
 */
export function employersHere(
  tokens: readonly QueryToken[],
  known: KnownEmployers,
  says: (from: number, length: number) => boolean,
): EmployerHere[] {
  const found: EmployerHere[] = []
  for (let at = 0; at < tokens.length; at++) {
    for (let length = Math.min(longestName, tokens.length - at); length >= 2; length--) {
      const run = tokens.slice(at, at + length)
      if (run.some(({ literal }) => literal)) continue
      const name = known.get(run.map(({ word }) => word).join(' '))
      if (!name || !(name.surely || !says(at, length))) continue
      found.push({ at, length, slugs: name.slugs })
      at += length - 1
      break
    }
  }
  return found
}
