import { NavLink } from '@/components/ui/nav-link'
import type { FoundJobs } from '@/lib/search/search-jobs'
import { changedUrl, type SearchState } from '@/lib/search/search-url'

const quoted = (words: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words.map((word) => `“${word}”`))

/** Whatever makes the list differ from what was asked for, in a sentence, with the way to insist. */
export function SearchNotices({ state, found }: { state: SearchState; found: FoundJobs }) {
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
      {state.near && found.place === null && (
        <div className="banner warn notice" role="alert">
          <p>
            We know no town called “{state.near}”, so these are jobs anywhere.
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
        </p>
      )}
      {found.corrected.length > 0 && (
        <div className="small soft notice">
          {found.corrected.map(({ from, to }) => (
            <p key={from}>
              No job says “{from}”: looked for {quoted(to)} too.{' '}
              <NavLink href={changedUrl(state, { q: `"${state.q.replaceAll('"', '')}"` })}>
                Search for exactly what you typed
              </NavLink>
            </p>
          ))}
        </div>
      )}
      {found.relaxed && (
        <div className="banner notice">
          <p>
            No job has all of these words. Here are jobs with{' '}
            {new Intl.ListFormat('en-GB').format(found.relaxed.map((word) => `“${word}”`))}.
          </p>
        </div>
      )}
    </>
  )
}
