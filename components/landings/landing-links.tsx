import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'

interface LandingLink {
  href: string
  text: string
  count: number
}

/** Ways to pages of the same kind; nothing where there are none. */
export function LandingLinks({ heading, links }: { heading: string; links: LandingLink[] }) {
  if (links.length === 0) return null
  return (
    <section className="sec">
      <div className="side">
        <h2>{heading}</h2>
      </div>
      <div className="main">
        <ul className="landing-links">
          {links.map(({ href, text, count }) => (
            <li key={href}>
              <NavLink href={href}>{text}</NavLink>
              <span className="faint">{countWord(count, 'job')}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
