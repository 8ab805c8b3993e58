import { MarkedLine } from '@/components/matching/marked-line'
import { StateMark } from '@/components/matching/state-mark'
import { NavLink } from '@/components/ui/nav-link'
import type { ReadLine } from '@/lib/decoding/explain-ad'
import { responsibilityPath } from '@/lib/paths'

const bandWord = { evidenced: 'Asked for', possible: 'Perhaps asked for' } as const

/** The lines of an ad as they are written, each with the duties that it asks for. */
export function AdLines({ lines }: { lines: readonly ReadLine[] }) {
  return (
    <ol className="ad-lines">
      {lines.map(({ number, text, duties, deciding }) => (
        <li key={number} id={`l${number}`}>
          <span className="no" aria-hidden="true">
            {number}
          </span>
          <div>
            <p>
              <span className="vh">Line {number}: </span>
              <MarkedLine text={text} deciding={deciding} state={duties[0]?.band ?? 'possible'} />
            </p>
            <ul className="asked">
              {duties.map(({ id, name, band }) => (
                <li key={id}>
                  <StateMark state={band} />
                  <span>
                    {bandWord[band]}: <NavLink href={responsibilityPath(id)}>{name}</NavLink>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  )
}
