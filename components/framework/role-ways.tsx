import { NavLink } from '@/components/ui/nav-link'
import type { LevelSteps } from '@/lib/framework/level-steps'
import type { RoleLink, RoleProfile } from '@/lib/framework/role-profile'
import type { SimilarRole } from '@/lib/framework/similar-roles'
import { compareRolesPath, rolePath } from '@/lib/paths'
import { LevelStepsPlot } from './level-steps-plot'

/** Where people come from, where they go, and which roles are much like it. */
export function RoleWays({
  profile,
  similar,
  steps,
  version,
}: {
  profile: RoleProfile
  similar: SimilarRole[]
  steps: LevelSteps | null
  version: string
}) {
  return (
    <section id="ways" aria-labelledby="ways-h">
      <h2 id="ways-h">The way in and the way up</h2>
      <div className="rp-pair">
        <Ways
          title="The way in"
          roles={profile.waysIn}
          from={profile.id}
          none="This is a first rung: no other role leads here."
        />
        <Ways title="The way up" roles={profile.waysUp} from={profile.id} none="This is the top of the framework." />
      </div>
      {similar.length > 0 ? <Similar id={profile.id} roles={similar} /> : null}
      {steps ? <LevelStepsPlot steps={steps} levels={profile.levels} version={version} /> : null}
    </section>
  )
}

function Ways({ title, roles, from, none }: { title: string; roles: RoleLink[]; from: string; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {roles.length === 0 ? (
        <p className="small soft">{none}</p>
      ) : (
        <ul>
          {roles.map((role) => (
            <li key={role.id}>
              <NavLink href={rolePath(role.id)}>{role.title}</NavLink>
              <span className="small faint nb"> grade {role.grade}</span>
              <p className="small soft">{role.purpose}</p>
              <p className="small">
                <NavLink href={compareRolesPath([from, role.id])} aria-label={`What lies between, and ${role.title}`}>
                  What lies between
                </NavLink>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Similar({ id, roles }: { id: string; roles: SimilarRole[] }) {
  return (
    <div className="rp-similar">
      <h3>Most alike</h3>
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            <NavLink href={rolePath(role.id)}>{role.title}</NavLink>
            <span className="small faint">
              , {role.shared} of {role.of} duties the same{' '}
            </span>
            <NavLink className="small" href={compareRolesPath([id, role.id])} aria-label={`Compare with ${role.title}`}>
              Compare
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
