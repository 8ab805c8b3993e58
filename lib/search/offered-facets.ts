import type { PublishedFramework } from '@/lib/framework/published-framework'
import type { SearchResult } from './job-search-engine'

type Facets = SearchResult['facets']

/** Jobs that cite a retired role or duty are still found; nobody is led to look for one by it. */
export function offeredFacets(facets: Facets, framework: Pick<PublishedFramework, 'document' | 'current'>): Facets {
  if (framework.current === framework.document) return facets
  return {
    ...facets,
    ...without(facets, 'role', retired(framework, 'roles')),
    ...without(facets, 'responsibility', retired(framework, 'responsibilities')),
  }
}

function retired(
  { document, current }: Pick<PublishedFramework, 'document' | 'current'>,
  list: 'roles' | 'responsibilities',
): ReadonlySet<string> {
  const offered = new Set(current[list].map(({ id }) => id))
  return new Set(document[list].map(({ id }) => id).filter((id) => !offered.has(id)))
}

function without(facets: Facets, facet: 'role' | 'responsibility', gone: ReadonlySet<string>): Facets {
  const counts = facets[facet]
  return counts ? { [facet]: counts.filter(({ value }) => !gone.has(value)) } : {}
}
