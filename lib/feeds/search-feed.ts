import { payText } from '@/lib/format'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { jobPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { contractTypeLabels, workModeLabels } from '@/lib/postings/labels'
import type { JobSearchEngine } from '@/lib/search/job-search-engine'
import { facetLabel } from '@/lib/search/labels'
import { facets } from '@/lib/search/schema'
import { searchEngine } from '@/lib/search/search-engine'
import { type FoundJob, searchJobs } from '@/lib/search/search-jobs'
import { filterCount, type SearchState, searchUrl } from '@/lib/search/search-url'
import { type FeedFormat, feedFormats, feedUrl, followed } from './feed-url.shared'

export interface FeedEntry {
  /** Stays the same for as long as the posting exists, whatever its title or address. */
  id: string
  title: string
  url: string
  summary: string
  employer: string
  publishedAt: Date
  updatedAt: Date
  topics: string[]
}

export interface SearchFeed {
  id: string
  title: string
  /** The page of the same search. */
  url: string
  urls: Record<FeedFormat, string>
  /** When the last change of an entry was; null without entries. */
  updatedAt: Date | null
  entries: FeedEntry[]
}

const size = 50
const longestSummary = 400

/** One line without the characters that turn the text around them in a reader's list. */
const line = (text: string) =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const cut = (text: string) =>
  text.length > longestSummary ? `${text.slice(0, longestSummary - 1).toWellFormed()}…` : text

/**
 * The newest jobs of a search, for programs that follow it. Only what has all the words: a page may show near misses, while
 * a feed would announce them as finds.
 * @param origin such as https://jobs.example.org, without a slash at the end
 * @throws DomainError unavailable when words cannot be looked for at the moment
 */
export async function findSearchFeed(
  wanted: SearchState,
  origin: string,
  now: Date,
  engine: JobSearchEngine = searchEngine(),
): Promise<SearchFeed> {
  const state = followed(wanted)
  const [found, framework] = await Promise.all([
    searchJobs({ ...state, sort: 'newest' }, now, engine, { size, facets: [] }),
    findPublishedFramework(),
  ])
  if (found.degraded === 'fallback' && state.q)
    throw new DomainError('unavailable', 'The search is not available at the moment.', {}, 60)
  // Without its place a search would find jobs everywhere.
  if (state.near && !found.near) throw new DomainError('invalid', 'The place of this search is not known.')
  const roles = Object.fromEntries((framework?.document.roles ?? []).map(({ id, title }) => [id, title]))
  const responsibilities = Object.fromEntries(
    (framework?.document.responsibilities ?? []).map(({ id, name }) => [id, name]),
  )
  const tag = `tag:${new URL(origin).hostname},2026:`
  const entries = (found.relaxed ? [] : found.jobs).map((job) => asEntry(job, tag, origin, roles))
  return {
    id: `${tag}${searchUrl(state).slice(1)}`,
    title: feedTitle(state, { role: roles, responsibility: responsibilities }),
    url: origin + searchUrl(state),
    urls: Object.fromEntries(
      feedFormats.map((format) => [format, origin + feedUrl(state, format)]),
    ) as SearchFeed['urls'],
    updatedAt: entries.reduce<Date | null>(
      (latest, { updatedAt }) => (latest && latest > updatedAt ? latest : updatedAt),
      null,
    ),
    entries,
  }
}

function asEntry(job: FoundJob, tag: string, origin: string, roles: Record<string, string>): FeedEntry {
  const place = job.city ?? job.country
  const facts = [job.organisation.name, place, workModeLabels[job.workMode], payText(job.pay) ?? 'pay not stated']
  return {
    id: `${tag}jobs/${job.id}`,
    title: line(job.title),
    url: origin + jobPath(job),
    summary: `${line(facts.join(', '))}. ${cut(line(job.description))}`.trim(),
    employer: line(job.organisation.name),
    publishedAt: job.publishedAt,
    // An import may write a posting before the day on which it is public.
    updatedAt: job.changedAt ?? job.publishedAt,
    topics: [(job.roleId && roles[job.roleId]) || null, contractTypeLabels[job.contractType]].flatMap(
      (topic) => topic ?? [],
    ),
  }
}

/** Such as “Jobs for “pmo”: Hybrid, London”. */
function feedTitle(state: SearchState, names: Parameters<typeof facetLabel>[2]) {
  const values = facets.flatMap((facet) => (state.filters[facet] ?? []).map((value) => facetLabel(facet, value, names)))
  const others = filterCount(state) - values.length
  const narrowed = [...values.slice(0, 5), ...(others > 0 || values.length > 5 ? ['further filters'] : [])]
  const about = state.q ? `Jobs for “${line(state.q)}”` : 'PMO jobs'
  return `${about}${narrowed.length > 0 ? `: ${narrowed.join(', ')}` : ''} · Rolecharter`
}
