import type { Metadata } from 'next'
import { NavLink } from '@/components/ui/nav-link'
import { jobsPath, rolesPath } from '@/lib/paths'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>There is nothing at this address</h1>
        </div>
        <div className="main stack">
          <p>
            The page may have moved, or the address may have been cut short. Jobs that were withdrawn are no longer
            shown.
          </p>
          <p className="row">
            <NavLink className="btn pri" href={jobsPath}>
              Search jobs
            </NavLink>
            <NavLink className="btn" href={rolesPath}>
              See the roles
            </NavLink>
          </p>
        </div>
      </section>
    </main>
  )
}
