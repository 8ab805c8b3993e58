import 'server-only'
import type { Metadata } from 'next'
import type { Card } from '@/lib/cards/card-of'

/** What a link to a page shows elsewhere. Title and description are the page's own, which Next fills in. */
export function linkPreview(path: string, card: Card, cardAddress: string): Pick<Metadata, 'openGraph' | 'twitter'> {
  const alt = [card.title, ...card.lines].join(', ')
  const image = { url: cardAddress, width: 1200, height: 630, alt, type: 'image/png' }
  return {
    openGraph: { type: 'website', siteName: 'Rolecharter', locale: 'en_GB', url: path, images: [image] },
    twitter: { card: 'summary_large_image', images: [image] },
  }
}
