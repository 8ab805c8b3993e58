import type { MetadataRoute } from 'next'
import { siteOrigin } from '@/lib/web/site-origin'

/** The origin is the running server's and not the build's. */
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/hiring', '/api/', '/sign-in', '/sign-up', '/sign-out'] },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  }
}
