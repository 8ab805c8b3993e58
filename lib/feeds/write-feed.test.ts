import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { SearchFeed } from './search-feed'
import { writeFeed } from './write-feed'

const hostile = 'A & B ]]> <script>alert("1")</script> &amp; \u0000\u001b مدير 🧭'
const readable = hostile.replace('\u0000\u001b', '')
const feed: SearchFeed = {
  id: 'tag:jobs.example.org,2026:jobs?q=a%26b',
  title: hostile,
  url: 'https://jobs.example.org/jobs?q=a%26b&role=x',
  urls: {
    atom: 'https://jobs.example.org/jobs/feed.atom?q=a%26b&role=x',
    rss: 'https://jobs.example.org/jobs/feed.rss?q=a%26b&role=x',
    json: 'https://jobs.example.org/jobs/feed.json?q=a%26b&role=x',
  },
  updatedAt: new Date('2026-11-24T10:00:00Z'),
  entries: [
    {
      id: 'tag:jobs.example.org,2026:jobs/7',
      title: hostile,
      url: 'https://jobs.example.org/jobs/7-a-b',
      summary: hostile,
      employer: hostile,
      publishedAt: new Date('2026-11-20T10:00:00Z'),
      updatedAt: new Date('2026-11-24T10:00:00Z'),
      topics: [hostile],
    },
  ],
}

/** What a strict parser reads: the texts by element path, and the links. */
function read(xml: string) {
  const texts: Record<string, string> = {}
  const links: Record<string, string>[] = []
  const path: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    if (name === 'link' || name === 'atom:link' || name === 'category')
      links.push(Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])))
  })
  parser.on('text', (text) => {
    if (text.trim()) texts[path.join('/')] = text
  })
  parser.on('closetag', () => void path.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { texts, links }
}

describe('writeFeed', () => {
  it('writes Atom that a strict parser reads back, with true dates and stable ids', () => {
    const { texts, links } = read(writeFeed(feed, 'atom'))
    expect(texts).toMatchObject({
      'feed/id': feed.id,
      'feed/title': readable,
      'feed/updated': '2026-11-24T10:00:00.000Z',
      'feed/entry/id': 'tag:jobs.example.org,2026:jobs/7',
      'feed/entry/title': readable,
      'feed/entry/summary': readable,
      'feed/entry/author/name': readable,
      'feed/entry/published': '2026-11-20T10:00:00.000Z',
      'feed/entry/updated': '2026-11-24T10:00:00.000Z',
    })
    expect(links).toEqual([
      { rel: 'self', href: feed.urls.atom, type: 'application/atom+xml' },
      { rel: 'alternate', href: feed.url, type: 'text/html' },
      { rel: 'alternate', href: 'https://jobs.example.org/jobs/7-a-b', type: 'text/html' },
      { term: readable },
    ])
  })

  it('writes RSS whose titles stay text where they are taken for HTML', () => {
    const { texts, links } = read(writeFeed(feed, 'rss'))
    expect(texts['rss/channel/item/title']).toContain('A &amp; B ]]&gt; &lt;script&gt;')
    expect(texts['rss/channel/item/title']).not.toContain('<')
    expect(texts).toMatchObject({
      'rss/channel/link': feed.url,
      'rss/channel/lastBuildDate': 'Tue, 24 Nov 2026 10:00:00 GMT',
      'rss/channel/item/guid': 'tag:jobs.example.org,2026:jobs/7',
      'rss/channel/item/pubDate': 'Fri, 20 Nov 2026 10:00:00 GMT',
      'rss/channel/item/dc:creator': readable,
    })
    expect(links).toContainEqual({ rel: 'self', href: feed.urls.rss, type: 'application/rss+xml' })
  })

  it('writes JSON Feed with the same entries', () => {
    expect(JSON.parse(writeFeed(feed, 'json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: feed.urls.json,
      items: [{ id: 'tag:jobs.example.org,2026:jobs/7', date_modified: '2026-11-24T10:00:00.000Z' }],
    })
  })

  it('is whole without entries, and the same each time', () => {
    const empty = { ...feed, updatedAt: null, entries: [] }
    expect(read(writeFeed(empty, 'atom')).texts['feed/updated']).toBe('2026-01-01T00:00:00.000Z')
    expect(writeFeed(empty, 'rss')).toBe(writeFeed(empty, 'rss'))
  })
})
