import { BadRequest, type SearchRequest } from './job-search-engine'
import { maxFacetValues, searchDepth } from './schema'

/** What every engine refuses alike. @throws BadRequest */
export function checkRequest({ q, page, size, filters }: SearchRequest) {
  if (!Number.isInteger(size) || size < 1 || size > 50) throw new BadRequest('A page has 1 to 50 jobs.')
  if (!Number.isInteger(page) || page < 1 || page * size > searchDepth)
    throw new BadRequest(`A search can be read to job ${searchDepth}.`)
  if (typeof q !== 'string') throw new BadRequest('The words of a search are text.')
  for (const values of Object.values(filters))
    if (Array.isArray(values) && values.length > maxFacetValues) throw new BadRequest('Too many values of one filter.')
}
