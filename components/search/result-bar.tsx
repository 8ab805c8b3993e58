import { jobCount, sortLabels } from '@/lib/search/labels'
import { type SearchSort, searchSorts } from '@/lib/search/schema'
import type { FoundJobs } from '@/lib/search/search-jobs'
import { defaultSort, type SearchState } from '@/lib/search/search-url'

/** How many, and in which order. The order belongs to the form of the filters. */
export function ResultBar({ state, found }: { state: SearchState; found: FoundJobs }) {
  // Without words there is nothing to match best, and without a place nothing is near.
  const isOffered: Record<SearchSort, boolean> = {
    relevance: state.q !== '' || state.sort === 'relevance',
    newest: true,
    salary: true,
    closing: true,
    distance: found.place !== null,
  }
  const sorts = searchSorts.filter((sort) => isOffered[sort])
  const count = jobCount(found.total)
  return (
    <div className="bar">
      <h2 id="count">
        <span role="status">
          {count.charAt(0).toUpperCase() + count.slice(1)}
          {state.page > 1 && <span className="faint page-of"> page {state.page}</span>}
        </span>
      </h2>
      {found.engine !== 'newest' && found.total.value > 0 && (
        <div>
          <label htmlFor="sort">Sorted by</label>
          <select
            className="inp"
            id="sort"
            name="sort"
            form="filters"
            defaultValue={state.sort}
            data-value={state.sort}
            data-usual={defaultSort(state.q)}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortLabels[sort]}
              </option>
            ))}
          </select>
          <noscript>
            <button className="btn sm" type="submit" form="filters">
              Sort
            </button>
          </noscript>
        </div>
      )}
      {found.total.value === 0 && state.sort !== defaultSort(state.q) && (
        <input type="hidden" name="sort" value={state.sort} form="filters" />
      )}
    </div>
  )
}
