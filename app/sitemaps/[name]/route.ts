import { DomainError } from '@/lib/platform/errors'
import { listSiteMapEntries } from '@/lib/sitemaps/site-maps'
import { writeSiteMap } from '@/lib/sitemaps/write-site-map'
import { conditionalAnswer } from '@/lib/web/conditional-answer'
import { programRoute } from '@/lib/web/program-route'
import { siteOrigin } from '@/lib/web/site-origin'

export const GET = programRoute<{ name: string }>(async (request, { name }, now) => {
  const entries = name.endsWith('.xml') ? await listSiteMapEntries(name.slice(0, -'.xml'.length), now) : []
  if (entries.length === 0) throw new DomainError('not-found', 'There is no such part of the site map.')
  return conditionalAnswer(request, {
    body: writeSiteMap(entries, siteOrigin()),
    type: 'application/xml; charset=utf-8',
    maxAgeSeconds: 600,
  })
})
