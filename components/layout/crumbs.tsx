import { NavLink } from '@/components/ui/nav-link'

/** Where the page stands; the last step is the page itself. */
export function Crumbs({ steps, here }: { steps: { href: string; text: string }[]; here: string }) {
  return (
    <div className="wrap">
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          {steps.map(({ href, text }) => (
            <li key={href}>
              <NavLink href={href}>{text}</NavLink>
            </li>
          ))}
          <li aria-current="page">{here}</li>
        </ol>
      </nav>
    </div>
  )
}
