import { NavLink } from '@/components/ui/nav-link'
import { FileWays } from './file-ways'

export interface OutlinePart {
  href: string
  text: string
  /** How many entries it has; null where nothing is counted. */
  count: number | null
  errors: number
}

/** The parts of a draft, with what is in each and what stands in the way there: beside the page, or across above the matrix. */
export function DraftOutline({
  version,
  base,
  parts,
  here,
  across = false,
}: {
  version: string
  base: string
  parts: readonly OutlinePart[]
  /** Address of the part that the page belongs to. */
  here: string
  across?: boolean
}) {
  return (
    <nav className={across ? 'out across' : 'out'} aria-label="Parts of the draft">
      <p className="small soft">
        Draft {version} of {base}
      </p>
      <ul>
        {parts.map(({ href, text, count, errors }) => (
          <li key={href}>
            <NavLink href={href} aria-current={href === here ? 'true' : undefined}>
              <span>{text}</span>
              {count === null && errors === 0 ? null : (
                <span className={errors > 0 ? 'n bad' : 'n'}>
                  {[count === null ? '' : String(count), errors > 0 ? `${errors} to put right` : '']
                    .filter(Boolean)
                    .join(', ')}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      <FileWays />
    </nav>
  )
}
