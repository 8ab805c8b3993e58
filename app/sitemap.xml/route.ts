import { listSiteMaps } from '@/lib/sitemaps/site-maps'
import { writeSiteMapIndex } from '@/lib/sitemaps/write-site-map'
import { conditionalAnswer } from '@/lib/web/conditional-answer'
import { programRoute } from '@/lib/web/program-route'
import { siteOrigin } from '@/lib/web/site-origin'

export const GET = programRoute(async (request, _params, now) =>
  conditionalAnswer(request, {
    body: writeSiteMapIndex(await listSiteMaps(now), siteOrigin()),
    type: 'application/xml; charset=utf-8',
    maxAgeSeconds: 600,
  }),
)
