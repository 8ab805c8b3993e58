import { NavLink } from '@/components/ui/nav-link'
import { exportFrameworkPath, foreignFrameworksPath, importFrameworkPath } from '@/lib/paths'

const ways = [
  { href: exportFrameworkPath, text: 'Take it out: Excel, CSV, JSON, CASE' },
  { href: importFrameworkPath, text: 'Bring changes in from a file' },
  { href: foreignFrameworksPath, text: 'Frameworks of others' },
]

/** The ways by which a framework comes and goes as a file. */
export function FileWays() {
  return (
    <ul className="ways">
      {ways.map(({ href, text }) => (
        <li key={href}>
          <NavLink href={href}>{text}</NavLink>
        </li>
      ))}
    </ul>
  )
}
