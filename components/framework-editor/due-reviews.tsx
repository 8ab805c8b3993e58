import { NavLink } from '@/components/ui/nav-link'
import { dateText } from '@/lib/format'
import type { ReviewDate } from '@/lib/framework/review/review-dates'
import { editItemPath } from '@/lib/paths'

/** What an editor is reminded of: entries whose day to be looked at again has come, or comes soon. */
export function DueReviews({ dates, isDrafting }: { dates: readonly ReviewDate[]; isDrafting: boolean }) {
  if (dates.length === 0) return null
  return (
    <section aria-labelledby="due" className="mt-4">
      <h2 id="due">To be looked at again</h2>
      <ul className="entries">
        {dates.map(({ collection, id, name, reviewBy, owner, isDue }) => (
          <li key={`${collection} ${id}`}>
            <div>
              {/* Without a draft there is no page to change it on. */}
              {isDrafting ? <NavLink href={editItemPath(collection, id)}>{name}</NavLink> : name}{' '}
              {isDue ? <span className="bad small">due</span> : null}
            </div>
            <span className="small soft">
              {dateText(reviewBy)}
              {owner ? `, ${owner.name}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
