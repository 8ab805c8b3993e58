import { NavLink } from '@/components/ui/nav-link'
import type { DecodedPosting } from '@/lib/decoding/find-decoding'
import { rolePath } from '@/lib/paths'
import { DutyList } from './duty-list'
import { TitleWarning } from './title-warning'

/** What the words of a posting ask for, beside what its hirer tied. */
export function DecodedPostingView({ decoded }: { decoded: DecodedPosting }) {
  const { role, warning, beyond, matcher, frameworkVersion } = decoded
  return (
    <div className="decoded">
      {warning ? <TitleWarning check={warning} /> : null}
      {role ? (
        <p>
          By the duties in its text this is the work of <NavLink href={rolePath(role.id)}>{role.title}</NavLink>.
        </p>
      ) : null}
      {role === null ? <p>Its words alone do not tell plainly which role this is.</p> : null}
      <DutyList title="In its text, beyond the employer’s list" duties={beyond} />
      <p className="src">
        Read by matcher {matcher} with framework {frameworkVersion}.
      </p>
    </div>
  )
}
