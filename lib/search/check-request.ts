import { BadRequest, type SearchRequest } from './job-search-engine'
import { facets, maxFacetValues, searchDepth } from './schema'

/** What every engine refuses alike. @throws BadRequest */
export function checkRequest({ q, page, size, sort, filters }: SearchRequest) {
  if (!Number.isInteger(size) || size < 1 || size > 50) throw new BadRequest('A page has 1 to 50 jobs.')
  if (!Number.isInteger(page) || page < 1 || page * size > searchDepth)
    throw new BadRequest(`A search can be read to job ${searchDepth}.`)
  if (typeof q !== 'string') throw new BadRequest('The words of a search are text.')
  for (const facet of facets)
    if ((filters[facet]?.length ?? 0) > maxFacetValues) throw new BadRequest('Too many values of one filter.')
  const { near } = filters
  if (sort === 'distance' && !near) throw new BadRequest('Distance is from a place.')
  if (
    near &&
    !(
      Math.abs(near.latitude) <= 90 &&
      Math.abs(near.longitude) <= 180 &&
      near.km > 0 &&
      near.km < Number.POSITIVE_INFINITY
    )
  )
    throw new BadRequest('A place has a latitude, a longitude and a distance.')
}
