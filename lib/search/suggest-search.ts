import { publicPostings } from '@/lib/access/visibility'
import type { FrameworkDocument } from '@/lib/framework/model'
import { completePlaces } from '@/lib/places/complete-places'
import { placeText } from '@/lib/places/place'
import { db } from '@/lib/platform/db'
import { foldText } from './canonical-text'
import type { JobSearchEngine } from './job-search-engine'
import { searchEngine } from './search-engine'
import type { SearchSuggestion, SuggestionGroup } from './suggestion.shared'
import { isWellKnown } from './typed-places'

const perGroup = 4
const longestTyped = 100
const longestTail = 6

const foldedWords = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Each typed word begins a word of the text, in this order. */
function completes(text: readonly string[], typed: readonly string[]): boolean {
  let from = 0
  for (const begun of typed) {
    const at = text.findIndex((word, index) => index >= from && word.startsWith(begun))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** The end of what was typed that something completes, the longest first, with the words before it. */
function completing<T>(typed: string, find: (tail: string) => T[]): { before: string; found: T[] } {
  const words = typed.split(' ')
  for (let length = Math.min(words.length, longestTail); length >= 1; length--) {
    const tail = words.slice(-length).join(' ')
    const found = tail.length >= 2 ? find(tail) : []
    const before = words
      .slice(0, -length)
      .join(' ')
      .replace(/(^|\s)(in|near|around|at|for|as)$/i, '')
    if (found.length) return { before, found }
  }
  return { before: typed, found: [] }
}

function named(typed: string, known: readonly { id: string; name: string; also: readonly string[] }[]) {
  return completing(typed, (tail) => {
    const begun = foldedWords(tail)
    if (begun.length === 0) return []
    return known
      .flatMap(({ id, name, also }) =>
        completes(foldedWords(name), begun)
          ? [{ id, name, by: 0 }]
          : begun.length > 1 && also.some((other) => completes(foldedWords(other), begun))
            ? [{ id, name, by: 1 }]
            : [],
      )
      .sort((a, b) => a.by - b.by)
      .slice(0, perGroup)
  })
}

/**
 * What may complete a search that is being typed, by what choosing it does: a filter of a role, a duty, a place or an
 * employer beside the words before it, or a title as words. Knows only what is public.
 * @throws DomainError unavailable when the engine does not answer
 */
export async function suggestSearch(
  text: string,
  {
    framework,
    now,
    engine = searchEngine(),
  }: { framework: FrameworkDocument | null; now: Date; engine?: JobSearchEngine },
): Promise<SuggestionGroup[]> {
  const typed = text.slice(0, longestTyped).replace(/\s+/g, ' ').trim()
  if (foldedWords(typed).join('').length < 2) return []
  const roles = named(
    typed,
    (framework?.roles ?? []).map(({ id, title, alternativeTitles }) => ({ id, name: title, also: alternativeTitles })),
  )
  const duties = named(
    typed,
    (framework?.responsibilities ?? []).map(({ id, name, evidence }) => ({ id, name, also: evidence })),
  )
  const places = completing(typed, (tail) =>
    tail.length < 3 ? [] : completePlaces(tail, perGroup).filter(isWellKnown).map(placeText),
  )
  const texts = await engine.suggest(typed, { now })
  const employers = await employersNamed(
    texts.flatMap(({ kind, text }) => (kind === 'organisation' ? [text] : [])),
    now,
  )
  const filter = (
    name: SearchSuggestion['name'],
    { before, found }: { before: string; found: readonly { id: string; name: string }[] },
  ) => found.map((one): SearchSuggestion => ({ text: one.name, q: before, name, value: one.id }))
  const groups: SuggestionGroup[] = [
    { label: 'Roles: set the role filter', items: filter('role', roles) },
    { label: 'Duties: set the duty filter', items: filter('responsibility', duties) },
    {
      label: 'Places: set the place filter',
      items: filter('near', {
        before: places.before,
        found: places.found.map((place) => ({ id: place, name: place })),
      }),
    },
    {
      label: 'Employers: set the employer filter',
      items: filter('employer', { before: '', found: employers }),
    },
    {
      label: 'Titles: search for the words',
      items: texts.flatMap(({ kind, text }) => (kind === 'title' ? [{ text, q: text }] : [])).slice(0, perGroup),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** The engine gives names of employers with open jobs; the filter knows them by slug. A namesake may have none. */
async function employersNamed(names: readonly string[], now: Date) {
  if (names.length === 0) return []
  const rows = await db().organisation.findMany({
    where: { name: { in: [...names] }, postings: { some: publicPostings(now) } },
    select: { slug: true, name: true },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: perGroup,
  })
  return rows.map(({ slug, name }) => ({ id: slug, name }))
}
