import type { MetadataRoute } from 'next'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/hiring', '/api/', '/sign-in', '/sign-up', '/sign-out'] } }
}
