import { type XmlNode, xmlText } from '@/lib/platform/xml'
import type { SiteMap, SiteMapEntry } from './site-maps'

const namespaces = { '': 'http://www.sitemaps.org/schemas/sitemap/0.9' }

const place = (name: 'url' | 'sitemap', address: string, changedAt: Date | null): XmlNode => ({
  name,
  content: [
    { name: 'loc', content: address },
    ...(changedAt ? [{ name: 'lastmod', content: changedAt.toISOString() }] : []),
  ],
})

const siteMapPath = (name: string) => `/sitemaps/${name}.xml`

/** @param origin such as https://jobs.example.org, without a slash at the end */
export const writeSiteMapIndex = (maps: readonly SiteMap[], origin: string) =>
  xmlText(
    {
      name: 'sitemapindex',
      content: maps.map(({ name, changedAt }) => place('sitemap', origin + siteMapPath(name), changedAt)),
    },
    namespaces,
  )

export const writeSiteMap = (entries: readonly SiteMapEntry[], origin: string) =>
  xmlText(
    { name: 'urlset', content: entries.map(({ path, changedAt }) => place('url', origin + path, changedAt)) },
    namespaces,
  )
