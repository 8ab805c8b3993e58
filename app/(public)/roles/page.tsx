import type { Metadata } from 'next'
import { CareerList, CareerMapFigure } from '@/components/framework/career-map'
import { NavLink } from '@/components/ui/nav-link'
import { careerMap } from '@/lib/framework/career-map'
import { capital, numberWord, wordList } from '@/lib/framework/labels'
import { compareRolesPath, rolesPath } from '@/lib/paths'
import { countOpenByRole } from '@/lib/postings/count-public-postings'
import { publishedFramework } from '../published-framework'
import '@/app/styles/framework.css'

export const metadata: Metadata = {
  title: 'PMO roles and where they lead',
  description:
    'Role profiles of the project management office: duties, levels, pay, and the way from one role to the next.',
  alternates: { canonical: rolesPath },
}

export default async function RolesPage() {
  const { current } = await publishedFramework()
  const byRole = await countOpenByRole(new Date())
  const map = careerMap(current)
  const { titles, count } = map.mostOpen
  return (
    <main id="main" className="wrap">
      <section className="sec fig">
        <div className="side">
          <h1>Roles</h1>
          <p className="note">
            {capital(numberWord(map.roles.length))} profiles, from the first rung to the whole enterprise. Every profile
            gives the duties, the levels, the pay that sources state, and the openings.
          </p>
        </div>
        <div className="main">
          <h2>
            {titles.length === 1 ? `The ${titles[0]} opens the most doors` : `${wordList(titles)} open the most doors`}
          </h2>
          <p className="small soft rp-map-note">
            {capital(numberWord(count))} of the {numberWord(map.roles.length)} roles follow from{' '}
            {titles.length === 1 ? 'it' : 'each'}. A line means that people in one role commonly move to the next; grade
            runs from left to right.
          </p>
          <CareerMapFigure map={map} open={byRole} />
        </div>
      </section>
      <section className="sec" aria-labelledby="list-h">
        <div className="side">
          <h2 id="list-h">By grade</h2>
          <p className="note">Grades are relative inside this framework; employers have their own.</p>
          <p>
            <NavLink href={compareRolesPath([])}>Compare roles side by side</NavLink>
          </p>
        </div>
        <div className="main">
          <CareerList map={map} open={byRole} withGains />
        </div>
      </section>
    </main>
  )
}
