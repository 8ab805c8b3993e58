import { jobsPath } from '@/lib/paths'
import { defaultSort, type SearchState, searchUrl } from '@/lib/search/search-url'

export const feedFormats = ['atom', 'rss', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

export const feedTypes: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}

/** What is looked for, without order and page: a feed has the newest first and one page. */
export const followed = (state: SearchState): SearchState => ({ ...state, sort: defaultSort(state.q), page: 1 })

/** The one address at which a search is followed: the search's own parameters. */
export const feedUrl = (state: SearchState, format: FeedFormat) =>
  `${jobsPath}/feed.${format}${searchUrl(followed(state)).slice(jobsPath.length)}`
