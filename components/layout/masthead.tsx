import { NavLink } from '@/components/ui/nav-link'
import {
  accountPath,
  decodePath,
  editFrameworkPath,
  frameworkPath,
  hiringPath,
  homePath,
  jobsPath,
  matchPath,
  outboxPath,
  reportsPath,
  responsibilitiesPath,
  resumesPath,
  rolesPath,
  savedJobsPath,
  signInPath,
  signOutPath,
} from '@/lib/paths'

interface Item {
  href: string
  text: string
}

const places: Item[] = [
  { href: jobsPath, text: 'Jobs' },
  { href: rolesPath, text: 'Roles' },
  { href: responsibilitiesPath, text: 'Responsibilities' },
  { href: frameworkPath, text: 'Framework' },
  { href: matchPath, text: 'Match a résumé' },
  { href: decodePath, text: 'Decode an ad' },
]

function personItems(person: MastheadPerson | null): Item[] {
  if (!person)
    return [
      { href: hiringPath, text: 'Hiring' },
      { href: signInPath, text: 'Sign in' },
    ]
  const own: Partial<Record<MastheadPerson['kind'], Item[]>> = {
    hirer: [{ href: hiringPath, text: 'Hiring' }],
    candidate: [
      { href: savedJobsPath, text: 'Saved jobs' },
      { href: resumesPath, text: 'Your résumés' },
    ],
    operator: [
      { href: reportsPath, text: 'Reports' },
      { href: outboxPath, text: 'Mail' },
    ],
    editor: [{ href: editFrameworkPath, text: 'Edit the framework' }],
  }
  return [...(own[person.kind] ?? []), { href: accountPath, text: 'Account' }]
}

export interface MastheadPerson {
  name: string
  kind: 'candidate' | 'hirer' | 'editor' | 'operator'
}

function Items({ items, pathname }: { items: Item[]; pathname: string }) {
  return items.map(({ href, text }) => (
    <li key={href}>
      <NavLink
        href={href}
        aria-current={pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined}
      >
        {text}
      </NavLink>
    </li>
  ))
}

/** The head of every page. On a phone the links fold into a disclosure that needs no script. */
export function Masthead({ pathname, person }: { pathname: string; person: MastheadPerson | null }) {
  const personal = personItems(person)
  // A wide head has no room for it: there the account page signs out.
  const folded = person ? [...personal, { href: signOutPath, text: 'Sign out' }] : personal
  return (
    <header className="mast">
      <div className="wrap">
        <NavLink className="mark" href={homePath}>
          Rolecharter
        </NavLink>
        <nav className="nav" aria-label="Main">
          <ul>
            <Items items={places} pathname={pathname} />
          </ul>
          <ul>
            <Items items={personal} pathname={pathname} />
          </ul>
        </nav>
        {/* The key closes the menu when a link in it was followed. */}
        <details className="menu" key={pathname}>
          <summary>Menu</summary>
          <nav aria-label="Main, small screens">
            <ul>
              <Items items={[...places, ...folded]} pathname={pathname} />
            </ul>
          </nav>
        </details>
      </div>
    </header>
  )
}
