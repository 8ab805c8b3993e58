import { NavLink } from '@/components/ui/nav-link'
import type { RoleProfile } from '@/lib/framework/role-profile'
import { PaySourcePlot } from './pay-source-plot'

export function RolePay({ profile, jobsHref }: { profile: RoleProfile; jobsHref: string }) {
  return (
    <section id="pay" aria-labelledby="pay-h">
      <h2 id="pay-h">Pay</h2>
      {profile.pay.length > 0 ? (
        <div className="stack-l">
          {profile.pay.map((source) => (
            <PaySourcePlot key={`${source.source} ${source.region}`} source={source} roleTitle={profile.title} />
          ))}
        </div>
      ) : (
        <p className="intro">
          No published survey was found that names this role, so the framework gives no figure.{' '}
          <NavLink href={jobsHref}>Openings that state their pay</NavLink> are the better guide.
        </p>
      )}
    </section>
  )
}
