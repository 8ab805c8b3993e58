import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'

interface LandingLink {
  href: string
  text: string
  count: number
}

/** Ways to pages of a role in a place, with how many jobs each has. */
export function LandingList({ links }: { links: readonly LandingLink[] }) {
  return (
    <ul className="landing-links">
      {links.map(({ href, text, count }) => (
        <li key={href}>
          <NavLink href={href}>{text}</NavLink>
          <span className="faint">{countWord(count, 'job')}</span>
        </li>
      ))}
    </ul>
  )
}

/** The same as a part of a page; nothing where there are none. */
export function LandingLinks({ heading, links }: { heading: string; links: readonly LandingLink[] }) {
  if (links.length === 0) return null
  return (
    <section className="sec">
      <div className="side">
        <h2>{heading}</h2>
      </div>
      <div className="main">
        <LandingList links={links} />
      </div>
    </section>
  )
}
