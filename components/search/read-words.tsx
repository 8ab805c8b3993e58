import { NavLink } from '@/components/ui/nav-link'
import type { TypedSearch } from '@/lib/search/read-typed-search'
import { type MeaningNames, meaningText } from './meaning-text'

interface ReadWordsProps extends MeaningNames {
  search: TypedSearch
}

/** How the words were read: what is left of them, what gave way, and what could be a filter, with the way to change it. */
export function ReadWords({ search, ...names }: ReadWordsProps) {
  const { asked, fromWords, outdone, kept, offers, wordsOnly } = search
  const most = 4
  return (
    <>
      {fromWords.length > 0 && wordsOnly && (
        <p className="small soft notice">
          {asked.q ? `Looked for “${asked.q}”; the other words are filters.` : 'All of your words are filters.'}{' '}
          <NavLink href={wordsOnly} scroll={false}>
            Search for all of them as words
          </NavLink>
        </p>
      )}
      {outdone.map(({ key, phrase, meaning, href }) => (
        <p className="small soft notice" key={key}>
          “{phrase}” gave way to the filter that is on.{' '}
          <NavLink href={href} scroll={false}>
            Use “{meaningText(meaning, names)}” instead
          </NavLink>
        </p>
      ))}
      {(kept.length > 0 || offers.length > 0) && (
        <div className="offers small notice">
          <h3 className="soft" id="offers">
            Make a filter of it
          </h3>
          <ul className="chips" aria-labelledby="offers">
            {[...kept, ...offers].slice(0, most).map(({ key, phrase, meaning, href }) => (
              <li key={`${key} ${href}`}>
                <NavLink className="chip" href={href} scroll={false}>
                  <span>
                    {meaningText(meaning, names)}
                    <span className="origin"> for “{phrase}”</span>
                  </span>
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
