import { NavLink } from '@/components/ui/nav-link'
import { partLabels } from '@/lib/framework/labels'
import type { RoleProfile } from '@/lib/framework/role-profile'
import { responsibilityPath } from '@/lib/paths'
import { RaciMark } from './raci-mark'

/** One letter for each responsibility, theme by theme: the role's column of the matrix laid on its side. */
export function RaciStrip({ strip }: { strip: RoleProfile['strip'] }) {
  return (
    <dl className="strip">
      {strip.map(({ theme, cells }) => (
        <div key={theme}>
          <dt>{theme}</dt>
          <dd>
            <ul>
              {cells.map(({ id, name, letter }) => (
                <li key={id}>
                  <NavLink
                    href={responsibilityPath(id)}
                    title={name}
                    aria-label={`${name}: ${letter ? partLabels[letter].toLowerCase() : 'no part'}`}
                  >
                    <RaciMark letter={letter} spoken={false} />
                  </NavLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
