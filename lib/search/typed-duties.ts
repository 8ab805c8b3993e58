import stem from 'wink-porter2-stemmer'
import type { FrameworkDocument } from '@/lib/framework/model'
import { foldText } from './canonical-text'
import { namedTools, searchDuties } from './search-phrases'

const quiet = new Set('a an and for in of on or the to with'.split(' '))
/** What most names of duties begin with, and what nobody types. */
const openers = new Set(['run', 'maintain', 'conduct', 'prepare'])

const words = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Words in whatever order and form: “tracking of benefits” is “benefits tracking”. */
const bag = (some: readonly string[]) =>
  some
    .filter((word) => !quiet.has(word))
    .map((word) => stem(word.replace(/is(e|ed|er|es|ing|ation)$/, 'iz$1')))
    .sort()
    .join(' ')

/** What a framework and the lists beside it know by name, ready for looking up. */
export interface KnownNames {
  /** Responsibility by bag of words. */
  duties: ReadonlyMap<string, string>
  /** Role by its title or another title, in words as they stand. */
  titles: ReadonlyMap<string, string>
  /** Each word of a title. */
  titleWords: ReadonlySet<string>
  /** Competencies by tool or certificate, in words as they stand. */
  tools: ReadonlyMap<string, { name: string; competencies: readonly string[] }>
}

const known = new WeakMap<FrameworkDocument, KnownNames>()

/** Made once for each framework. */
export function knownNames(framework: FrameworkDocument): KnownNames {
  const had = known.get(framework)
  if (had) return had
  const duties = new Map<string, string>()
  const ids = new Set(framework.responsibilities.map(({ id }) => id))
  for (const { responsibility, say } of searchDuties)
    if (ids.has(responsibility)) for (const phrase of say) duties.set(bag(words(phrase)), responsibility)
  for (const { id, name } of framework.responsibilities) {
    const named = words(name)
    duties.set(bag(named), id)
    const rest = named.slice(1)
    if (openers.has(named[0] ?? '') && rest.length > 1) duties.set(bag(rest), id)
  }
  const titles = new Map<string, string>()
  for (const { id, title, alternativeTitles } of framework.roles)
    for (const called of [title, ...alternativeTitles])
      titles.set(words(called.replace(/\s*\([^)]*\)/g, '')).join(' '), id)
  const competencies = new Set(framework.competencies.map(({ id }) => id))
  const tools = new Map<string, { name: string; competencies: string[] }>()
  for (const tool of namedTools) {
    const left = tool.competencies.filter((id) => competencies.has(id))
    if (left.length)
      for (const spelling of tool.spellings)
        tools.set(words(spelling).join(' '), { name: tool.name, competencies: left })
  }
  const titleWords = new Set([...titles.keys()].flatMap((title) => title.split(' ')))
  const names = { duties, titles, titleWords, tools }
  known.set(framework, names)
  return names
}

/** The responsibility that these words name, at least two that say something. */
export function dutyNamed(names: KnownNames, some: readonly string[]): string | null {
  if (quiet.has(some[0] ?? '') || quiet.has(some.at(-1) ?? '')) return null
  return names.duties.get(bag(some)) ?? null
}
