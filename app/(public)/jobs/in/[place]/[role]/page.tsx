import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { LandingFiguresTable } from '@/components/landings/landing-figures-table'
import { LandingLinks } from '@/components/landings/landing-links'
import { Crumbs } from '@/components/layout/crumbs'
import { ResultList } from '@/components/postings/result-list'
import { resultTexts } from '@/components/postings/result-text'
import { NavLink } from '@/components/ui/nav-link'
import { countWord, dateText } from '@/lib/format'
import { placeInSentence } from '@/lib/landings/gather-landings'
import { findLandingFigures } from '@/lib/landings/landing-figures'
import { listRecentLandings } from '@/lib/landings/list-landings'
import { jobsPath, landingPath, landingsPath, rolePath } from '@/lib/paths'
import { listJobsOfRoleIn } from '@/lib/search/list-newest-jobs'
import { publishedFramework } from '../../../../published-framework'
import '@/app/styles/landing.css'

interface PageProps {
  params: Promise<{ place: string; role: string }>
}

const shown = 20
const neighbours = 8

/** The page with everything around it; null where there are too few postings for one. */
const load = cache(async (placeSlug: string, roleId: string) => {
  const now = new Date()
  const [landings, { document }] = await Promise.all([listRecentLandings(), publishedFramework()])
  const landing = landings.find((each) => each.place.slug === placeSlug && each.roleId === roleId)
  const role = document.roles.find(({ id }) => id === roleId)
  return landing && role ? { now, landings, landing, role, roles: document.roles } : null
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { place, role: roleId } = await params
  const found = await load(place, roleId)
  if (!found) return { title: 'Not found', robots: { index: false } }
  const { landing, role } = found
  return {
    title: `${role.title} jobs in ${placeInSentence(landing.place)}`,
    description: `${countWord(landing.count, 'open job')} for ${role.title} in ${placeInSentence(landing.place)}: pay, ways of working, and the duties that employers ask for.`,
    alternates: { canonical: landingPath(landing.place.slug, roleId) },
  }
}

export default async function LandingPage({ params }: PageProps) {
  const { place, role: roleId } = await params
  const found = await load(place, roleId)
  if (!found) notFound()
  const { now, landings, landing, role, roles } = found
  const [figures, jobs] = await Promise.all([
    findLandingFigures(landing, now),
    listJobsOfRoleIn({ roleId, country: landing.place.country, cities: landing.place.cities }, shown, now),
  ])
  const titles = new Map(roles.map(({ id, title }) => [id, title]))
  const samePlace = landings.filter((each) => each.place.slug === place && each.roleId !== roleId)
  const sameRole = landings.filter((each) => each.place.slug !== place && each.roleId === roleId)
  const query = new URLSearchParams({ role: roleId, country: landing.place.country })
  for (const city of landing.place.cities ?? []) query.append('city', city)
  return (
    <>
      <Crumbs
        steps={[
          { href: jobsPath, text: 'Jobs' },
          { href: landingsPath, text: 'By role and place' },
        ]}
        here={`${role.title}, ${landing.place.name}`}
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <p className="note">
              {countWord(landing.count, 'open job')} on {dateText(now)}
            </p>
          </div>
          <div className="main stack">
            <h1>
              {role.title} jobs in {placeInSentence(landing.place)}
            </h1>
            <p className="soft prose">{role.summary}</p>
            <p className="row">
              <NavLink className="btn" href={rolePath(roleId)}>
                The role profile
              </NavLink>
            </p>
          </div>
        </section>
        <section className="sec" aria-labelledby="figures">
          <div className="side">
            <h2 id="figures">What they offer</h2>
          </div>
          <div className="main">
            <LandingFiguresTable figures={figures} />
          </div>
        </section>
        <section className="sec" aria-labelledby="open">
          <div className="side">
            <h2 id="open">Open jobs</h2>
            <p className="note">Newest first</p>
          </div>
          <div className="main stack">
            <ResultList rows={resultTexts(jobs, new Map([[roleId, role]]), now)} />
            <p>
              <NavLink href={`${jobsPath}?${query}`}>Search and filter these jobs</NavLink>
            </p>
          </div>
        </section>
        <LandingLinks
          heading={`Other roles in ${placeInSentence(landing.place)}`}
          links={samePlace.slice(0, neighbours).map((each) => ({
            href: landingPath(each.place.slug, each.roleId),
            text: titles.get(each.roleId) ?? each.roleId,
            count: each.count,
          }))}
        />
        <LandingLinks
          heading={`${role.title} in other places`}
          links={sameRole.slice(0, neighbours).map((each) => ({
            href: landingPath(each.place.slug, each.roleId),
            text: each.place.name,
            count: each.count,
          }))}
        />
      </main>
    </>
  )
}
