import { type FeedFormat, feedFormats, feedTypes, feedUrl } from '@/lib/feeds/feed-url.shared'
import type { SearchState } from '@/lib/search/search-url'
import { FeedAddress } from './feed-address'

const formatNames: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' }

/** The same search as a feed, folded away until it is wanted: an address to be copied, or to be opened. */
export function FollowSearch({ state, origin }: { state: SearchState; origin: string }) {
  return (
    <details className="more follow">
      <summary>Follow this search</summary>
      <p className="small soft">
        Put one of these addresses into a feed reader, and new jobs arrive there. Most readers take any of the three. No
        account and no e-mail address are needed.
      </p>
      <ul>
        {feedFormats.map((format) => (
          <li key={format}>
            <FeedAddress
              id={`feed-${format}`}
              name={formatNames[format]}
              type={feedTypes[format]}
              address={`${origin}${feedUrl(state, format)}`}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
