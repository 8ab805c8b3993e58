import { NavLink } from '@/components/ui/nav-link'
import type { RoleProfile } from '@/lib/framework/role-profile'
import { responsibilitiesPath } from '@/lib/paths'
import { RaciStrip } from './raci-strip'

export function RoleParts({ profile: { id, parts, strip } }: { profile: RoleProfile }) {
  const all = parts.A + parts.R + parts.C + parts.I + parts.none
  return (
    <section id="matrix" aria-labelledby="matrix-h">
      <h2 id="matrix-h">Part in the matrix</h2>
      <p className="intro">
        Accountable for {parts.A} of the {all} responsibilities, responsible for {parts.R}, consulted on {parts.C},
        informed of {parts.I}; no part in {parts.none}.
      </p>
      <RaciStrip strip={strip} />
      <p className="small rp-after">
        <NavLink href={`${responsibilitiesPath}?role=${encodeURIComponent(id)}`}>This role in the whole matrix</NavLink>
      </p>
    </section>
  )
}
