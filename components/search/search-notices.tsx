import { Fragment } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { kmChoices } from '@/lib/search/schema'
import type { FoundJobs } from '@/lib/search/search-jobs'
import { changedUrl, type SearchState, withWords } from '@/lib/search/search-url'

const quoted = (words: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words.map((word) => `“${word}”`))

interface SearchNoticesProps {
  /** As the address says it. */
  state: SearchState
  /** With what the words say as filters. */
  asked: SearchState
  found: FoundJobs
}

/** With fewer jobs than these, somebody may rather travel a little further. */
const fewNearby = 5

/** Whatever makes the list differ from what was asked for, in a sentence, with the way to insist. */
export function SearchNotices({ state, asked, found }: SearchNoticesProps) {
  const further = found.total.value < fewNearby ? kmChoices.find((km) => km > asked.km) : undefined
  const literally = new Map(found.corrected.map(({ from }) => [from, `"${from}"`]))
  return (
    <>
      {found.engine === 'newest' && (
        <div className="banner warn notice" role="alert">
          <p>
            Search is not working at the moment. These are the newest jobs under the same filters
            {state.q && '; your words were not used'}. Try again in a minute.
          </p>
        </div>
      )}
      {found.engine !== 'newest' && found.degraded === 'fallback' && (
        <p className="small soft notice" role="status">
          Search is running on its reserve at the moment. All jobs are here; their order may differ a little.
        </p>
      )}
      {found.degraded === 'partial' && (
        <p className="banner warn notice">
          Search ran out of time, so some jobs may be missing. Try again in a minute.
        </p>
      )}
      {asked.near && found.place === null && (
        <div className="banner warn notice" role="alert">
          <p>
            We know no town called “{asked.near}”, so these are jobs anywhere.
            {found.placesInstead.length > 0 && ' Did you mean one of these?'}
          </p>
          {found.placesInstead.length > 0 && (
            <ul className="chips">
              {found.placesInstead.map((place) => (
                <li key={place}>
                  <NavLink className="chip" href={changedUrl(state, { near: place })}>
                    <span>{place}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {found.place && (
        <p className="small faint notice">
          Distances are in a straight line from the middle of {found.place} to the middle of the town that a job names.
          Jobs whose town we do not know are left out.
          {further !== undefined && (
            <>
              {' '}
              <NavLink href={changedUrl(asked, { km: further })}>Look within {further} km</NavLink>.
            </>
          )}
        </p>
      )}
      {found.corrected.length > 0 && (
        <p className="notice">
          Showing results for{' '}
          {found.corrected.map(({ from, to }, index) => (
            <Fragment key={from}>
              {index > 0 && ', '}
              <NavLink href={changedUrl(state, { q: withWords(state.q, new Map([[from, to[0] ?? from]])) })}>
                <b>{to[0]}</b>
              </NavLink>
              {to.length > 1 && ` and ${quoted(to.slice(1))}`}
            </Fragment>
          ))}
          .{' '}
          <NavLink href={changedUrl(state, { q: withWords(state.q, literally) })}>
            Search instead for {quoted(found.corrected.map(({ from }) => from))}
          </NavLink>
        </p>
      )}
      {found.relaxed && (
        <div className="banner notice">
          <p>
            No job has all of these words. Left out: {found.leftOut.map((word) => `“${word}”`).join(', ')}. Here are
            jobs with {new Intl.ListFormat('en-GB').format(found.relaxed.map((word) => `“${word}”`))}.
          </p>
        </div>
      )}
    </>
  )
}
