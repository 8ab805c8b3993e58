import { NavLink } from '@/components/ui/nav-link'
import { developersPath, frameworkPath, jobsPath, landingsPath, rolesPath } from '@/lib/paths'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const themeNames: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

/** The foot of every page: what the words rest on, and the choice of theme as a plain form. */
export function PageFoot({
  theme,
  pathname,
  frameworkVersion,
}: {
  theme: Theme
  pathname: string
  frameworkVersion: string | null
}) {
  return (
    <footer className="foot">
      <div className="wrap cols">
        <p>
          Open PMO Role &amp; Responsibility Framework{frameworkVersion ? ` ${frameworkVersion}` : ''},{' '}
          <span className="nb">CC BY 4.0</span>
        </p>
        <div>
          <ul aria-label="About this site">
            <li>
              <NavLink href={jobsPath}>All jobs</NavLink>
            </li>
            <li>
              <NavLink href={landingsPath}>Jobs by role and place</NavLink>
            </li>
            <li>
              <NavLink href={rolesPath}>Role profiles</NavLink>
            </li>
            <li>
              <NavLink href={frameworkPath}>Framework and competencies</NavLink>
            </li>
            <li>
              <NavLink href={developersPath}>For developers</NavLink>
            </li>
            <li>
              <NavLink href="/accessibility">Accessibility</NavLink>
            </li>
            <li>
              <NavLink href="/privacy">Privacy</NavLink>
            </li>
          </ul>
          <form method="post" action="/display" className="themes">
            <input type="hidden" name="back" value={pathname} />
            <span className="faint" id="display">
              Display:
            </span>
            {themes.map((name) => (
              <button
                key={name}
                type="submit"
                name="theme"
                value={name}
                aria-pressed={name === theme}
                aria-describedby="display"
              >
                {themeNames[name]}
              </button>
            ))}
          </form>
        </div>
      </div>
    </footer>
  )
}
