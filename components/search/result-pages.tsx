import { NavLink } from '@/components/ui/nav-link'
import type { FoundJobs } from '@/lib/search/search-jobs'
import { changedUrl, type SearchState } from '@/lib/search/search-url'

/** First, last, and those around the one that is shown. */
function pagesAround(page: number, last: number) {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, last].filter((number) => number >= 1 && number <= last)
  return [...new Set(near)].sort((a, b) => a - b)
}

interface ResultPagesProps {
  state: SearchState
  found: FoundJobs
  size: number
}

export function ResultPages({ state, found, size }: ResultPagesProps) {
  const { page } = state
  const last = found.lastPage
  const more = found.total.value > last * size
  if (last <= 1) return null
  const pages = pagesAround(Math.min(page, last), last)
  return (
    <>
      <nav className="pages" aria-label="Pages of results">
        {pages.map((number, index) => (
          <span className="page-step" key={number}>
            {index > 0 && number - (pages[index - 1] ?? 0) > 1 && <i aria-hidden="true">…</i>}
            {number === page ? (
              <span aria-current="page">
                <span className="vh">Page </span>
                {number}
              </span>
            ) : (
              <NavLink href={changedUrl(state, { page: number })}>
                <span className="vh">Page </span>
                {number}
              </NavLink>
            )}
          </span>
        ))}
        {page < last && (
          <NavLink className="next" href={changedUrl(state, { page: page + 1 })}>
            Next: jobs {page * size + 1} to {Math.min((page + 1) * size, found.total.value)}
          </NavLink>
        )}
      </nav>
      {more && page >= last - 2 && (
        <p className="small faint notice">A search can be read to job 1,000. Add words or filters to see the rest.</p>
      )}
    </>
  )
}
