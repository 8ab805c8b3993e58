import { type FeedFormat, feedFormats, feedTypes, feedUrl } from '@/lib/feeds/feed-url.shared'
import type { SearchState } from '@/lib/search/search-url'

const formatNames: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' }

/** The same search as a feed. Plain links, since what they lead to is no page. */
export function FollowSearch({ state }: { state: SearchState }) {
  return (
    <section className="follow" aria-labelledby="follow">
      <h2 id="follow">Follow this search</h2>
      <p className="faint">New jobs arrive in your feed reader. No account and no e-mail address are needed.</p>
      <ul>
        {feedFormats.map((format) => (
          <li key={format}>
            <a href={feedUrl(state, format)} type={feedTypes[format]}>
              {formatNames[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
