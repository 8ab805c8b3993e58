import { type XmlNode, xmlText } from '@/lib/platform/xml'
import { type FeedFormat, feedTypes } from './feed-url.shared'
import type { SearchFeed } from './search-feed'

const text = (name: string, content: string, attributes?: Record<string, string>): XmlNode => ({
  name,
  content,
  attributes,
})
const link = (rel: string, href: string, type: string): XmlNode => ({ name: 'link', attributes: { rel, href, type } })

/** A feed must say when it changed; one that never had an entry says the day that its ids speak of. */
const changedAt = (feed: SearchFeed) => feed.updatedAt ?? new Date('2026-01-01T00:00:00Z')

/** RFC 4287. Titles and summaries are plain text, which is what the format takes them for without a type. */
const writeAtom = (feed: SearchFeed) =>
  xmlText(
    {
      name: 'feed',
      content: [
        text('id', feed.id),
        text('title', feed.title),
        text('updated', changedAt(feed).toISOString()),
        link('self', feed.urls.atom, feedTypes.atom),
        link('alternate', feed.url, 'text/html'),
        text('generator', 'Rolecharter'),
        ...feed.entries.map((entry) => ({
          name: 'entry',
          content: [
            text('id', entry.id),
            text('title', entry.title),
            link('alternate', entry.url, 'text/html'),
            text('published', entry.publishedAt.toISOString()),
            text('updated', entry.updatedAt.toISOString()),
            { name: 'author', content: [text('name', entry.employer)] },
            ...entry.topics.map((term) => ({ name: 'category', attributes: { term } })),
            text('summary', entry.summary),
          ],
        })),
      ],
    },
    { '': 'http://www.w3.org/2005/Atom' },
  )

/** Many readers take an RSS title or description for HTML, so that a sign of it has to be escaped once more. */
const asHtml = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** RSS 2.0. Its own author is an e-mail address, which an employer's name is not: that stands in dc:creator. */
const writeRss = (feed: SearchFeed) =>
  xmlText(
    {
      name: 'rss',
      attributes: { version: '2.0' },
      content: [
        {
          name: 'channel',
          content: [
            text('title', asHtml(feed.title)),
            text('link', feed.url),
            text('description', asHtml(feed.title)),
            text('language', 'en-GB'),
            text('lastBuildDate', changedAt(feed).toUTCString()),
            {
              name: 'atom:link',
              attributes: { rel: 'self', href: feed.urls.rss, type: feedTypes.rss },
            },
            ...feed.entries.map((entry) => ({
              name: 'item',
              content: [
                text('title', asHtml(entry.title)),
                text('link', entry.url),
                text('guid', entry.id, { isPermaLink: 'false' }),
                text('pubDate', entry.publishedAt.toUTCString()),
                text('atom:updated', entry.updatedAt.toISOString()),
                text('dc:creator', entry.employer),
                ...entry.topics.map((topic) => text('category', topic)),
                text('description', asHtml(entry.summary)),
              ],
            })),
          ],
        },
      ],
    },
    { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
  )

/** JSON Feed 1.1. */
const writeJson = (feed: SearchFeed) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.urls.json,
    language: 'en-GB',
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.updatedAt.toISOString(),
      authors: [{ name: entry.employer }],
      tags: entry.topics,
    })),
  })

const writers: Record<FeedFormat, (feed: SearchFeed) => string> = { atom: writeAtom, rss: writeRss, json: writeJson }

/** The feed as text; the same feed is always the same text. */
export const writeFeed = (feed: SearchFeed, format: FeedFormat) => writers[format](feed)
