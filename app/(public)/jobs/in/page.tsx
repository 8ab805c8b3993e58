import type { Metadata } from 'next'
import { LandingLinks } from '@/components/landings/landing-links'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { fewestPostings } from '@/lib/landings/gather-landings'
import { listRecentLandings } from '@/lib/landings/list-landings'
import { jobsPath, landingPath, landingsPath } from '@/lib/paths'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/landing.css'

export const metadata: Metadata = {
  title: 'PMO jobs by role and place',
  description: 'Open project-office jobs of each role, by country and town, with pay and ways of working.',
  alternates: { canonical: landingsPath },
}

/** Places of one role on this page; the others are found from those. */
const mostPlaces = 30

export default async function LandingsPage() {
  const [landings, { document }] = await Promise.all([listRecentLandings(), publishedFramework()])
  const byRole = Map.groupBy(landings, ({ roleId }) => roleId)
  return (
    <>
      <Crumbs steps={[{ href: jobsPath, text: 'Jobs' }]} here="By role and place" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side" />
          <div className="main stack">
            <h1>Jobs by role and place</h1>
            <p className="soft prose">
              Where at least {fewestPostings} jobs of a role are open, with what they pay and how the work is done.
              Everything else is in the <NavLink href={jobsPath}>search</NavLink>.
            </p>
          </div>
        </section>
        {document.roles.map((role) => (
          <LandingLinks
            key={role.id}
            heading={role.title}
            links={(byRole.get(role.id) ?? []).slice(0, mostPlaces).map(({ place, count }) => ({
              href: landingPath(place.slug, role.id),
              text: place.name,
              count,
            }))}
          />
        ))}
      </main>
    </>
  )
}
