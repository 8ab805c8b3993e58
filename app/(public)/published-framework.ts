import { connection } from 'next/server'
import { cache } from 'react'
import { findPublishedFramework, type PublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'

/**
 * The framework that this answer is about, read once for each request so that a page and its head agree.
 * @throws DomainError unavailable before the first import, which every start does
 */
export const publishedFramework = cache(async (): Promise<PublishedFramework> => {
  await connection()
  const published = await findPublishedFramework()
  if (!published) throw new DomainError('unavailable', 'No framework is published yet.')
  return published
})
