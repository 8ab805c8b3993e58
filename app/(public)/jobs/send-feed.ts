import { type FeedFormat, feedTypes } from '@/lib/feeds/feed-url.shared'
import { findSearchFeed } from '@/lib/feeds/search-feed'
import { writeFeed } from '@/lib/feeds/write-feed'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { conditionalAnswer } from '@/lib/web/conditional-answer'
import { programRoute } from '@/lib/web/program-route'
import { readQuery } from '@/lib/web/read-query'
import { siteOrigin } from '@/lib/web/site-origin'

const maxAgeSeconds = 300

/** The route of one format: the search of the page with the same parameters, newest first. */
export const sendFeed = (format: FeedFormat) =>
  programRoute(async (request, _params, now) => {
    const feed = await findSearchFeed(parseSearchParams(readQuery(request)), siteOrigin(), now)
    return conditionalAnswer(request, {
      body: writeFeed(feed, format),
      type: `${feedTypes[format]}; charset=utf-8`,
      maxAgeSeconds,
      lastModified: feed.updatedAt,
    })
  })
