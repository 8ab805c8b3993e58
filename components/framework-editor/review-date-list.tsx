import { NavLink } from '@/components/ui/nav-link'

export interface ListedReviewDate {
  key: string
  /** Where it can be changed; null where there is no such page. */
  href: string | null
  name: string
  when: string
  who: string | null
  isDue: boolean
}

/** Entries with the day by which each is to be looked at again, and by whom. */
export function ReviewDateList({ dates }: { dates: readonly ListedReviewDate[] }) {
  return (
    <ul className="entries">
      {dates.map(({ key, href, name, when, who, isDue }) => (
        <li key={key}>
          <div>
            {href ? <NavLink href={href}>{name}</NavLink> : name}{' '}
            {isDue ? <span className="bad small">due</span> : null}
          </div>
          <span className="small soft">
            {when}
            {who ? `, ${who}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
