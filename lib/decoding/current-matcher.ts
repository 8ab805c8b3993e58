import { findPublishedFramework, type PublishedFramework } from '@/lib/framework/published-framework'
import type { MatcherTier } from '@/lib/matching/tier'
import { tierFor } from '@/lib/matching/tier-for'

export interface CurrentMatcher {
  framework: PublishedFramework['document']
  tier: MatcherTier
}

/**
 * What ads are read with at this moment; null before a framework is published. The one place that asks for a tier.
 * @throws DomainError unavailable while the tier cannot be had
 */
export async function currentMatcher(): Promise<CurrentMatcher | null> {
  const published = await findPublishedFramework()
  return published ? { framework: published.current, tier: tierFor(published.current) } : null
}
