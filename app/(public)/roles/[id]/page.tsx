import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AskedOfRolePlot, type AskedRow } from '@/components/decoding/asked-of-role-plot'
import { RetiredNote } from '@/components/framework/retired-note'
import { RoleView } from '@/components/framework/role-view'
import { LandingList } from '@/components/landings/landing-links'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { ResultList } from '@/components/postings/result-list'
import { resultTexts } from '@/components/postings/result-text'
import { NavLink } from '@/components/ui/nav-link'
import { cardOfRole, cardPath } from '@/lib/cards/card-of'
import { askedOfRole, leastPostings } from '@/lib/decoding/asked-of-role'
import { countWord } from '@/lib/format'
import { describeRole } from '@/lib/framework/describe-role'
import { occupationJsonLd } from '@/lib/framework/json-ld'
import { shortTitle } from '@/lib/framework/labels'
import { levelSteps } from '@/lib/framework/level-steps'
import { documentOf, findRetirement } from '@/lib/framework/retirement'
import { findRoleProfile, usualLevel } from '@/lib/framework/role-profile'
import { similarRoles } from '@/lib/framework/similar-roles'
import { listRecentLandings } from '@/lib/landings/list-landings'
import { jobsPath, landingPath, rolePath, rolesPath } from '@/lib/paths'
import { countOpenByRole } from '@/lib/postings/count-public-postings'
import { listJobsOfRole } from '@/lib/search/list-newest-jobs'
import { linkPreview } from '@/lib/web/link-preview'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/framework.css'
import '@/app/styles/landing.css'

interface PageProps {
  params: Promise<{ id: string }>
}

const mostPlaces = 8

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const document = documentOf(published, 'roles', id)
  const profile = findRoleProfile(document, id)
  const role = document.roles.find((own) => own.id === id)
  if (!profile || !role) return { title: 'Not found', robots: { index: false } }
  const card = cardOfRole(role)
  return {
    title: `${profile.title}: role profile`,
    description: `${profile.purpose} Duties, levels, pay, and the way in and up.`,
    alternates: { canonical: rolePath(profile.id) },
    ...linkPreview(rolePath(profile.id), card, cardPath('roles', profile.id, card)),
  }
}

export default async function RolePage({ params }: PageProps) {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const document = documentOf(published, 'roles', id)
  const retirement = findRetirement(published, 'roles', id)
  const profile = findRoleProfile(document, id)
  if (!profile) notFound()
  const now = new Date()
  const [byRole, jobs, read, landings] = await Promise.all([
    countOpenByRole(now),
    listJobsOfRole(id, 3, now),
    askedOfRole(id, now),
    listRecentLandings(),
  ])
  const places = landings.filter(({ roleId }) => roleId === id).slice(0, mostPlaces)
  const openCount = byRole[id] ?? 0
  const openings = (
    <>
      <ResultList rows={resultTexts(jobs, new Map([[id, profile]]), now)} />
      <p className="small">
        <NavLink href={`${jobsPath}?role=${encodeURIComponent(id)}`}>All {countWord(openCount, 'opening')}</NavLink>
      </p>
      {places.length > 0 ? (
        <>
          <h3>By place</h3>
          <LandingList
            links={places.map(({ place, count }) => ({ href: landingPath(place.slug, id), text: place.name, count }))}
          />
        </>
      ) : null}
    </>
  )
  const role = document.roles.find((own) => own.id === id)
  const asked = read.asked.flatMap(({ responsibilityId, postings }): AskedRow[] => {
    const responsibility = document.responsibilities.find((own) => own.id === responsibilityId)
    if (!responsibility) return []
    const importance = role?.responsibilities.find((duty) => duty.id === responsibilityId)?.importance ?? null
    return [{ id: responsibilityId, name: responsibility.name, postings, importance }]
  })
  const adverts =
    read.postings >= leastPostings ? (
      <AskedOfRolePlot rows={asked} postings={read.postings} title={shortTitle(profile.title)} />
    ) : undefined
  return (
    <>
      <JsonLd data={occupationJsonLd(profile, siteOrigin())} />
      <Crumbs steps={[{ href: rolesPath, text: 'Roles' }]} here={profile.title} />
      <main id="main" className="wrap">
        {retirement ? <RetiredNote retirement={retirement} href={rolePath} /> : null}
        <RoleView
          profile={profile}
          steps={levelSteps(document, id)}
          usual={usualLevel(profile.ladder.essential)}
          version={published.version}
          openCount={openCount}
          openings={jobs.length > 0 ? openings : undefined}
          adverts={adverts}
          similar={similarRoles(document, id)}
          description={describeRole(profile, { version: published.version, address: `${siteOrigin()}${rolePath(id)}` })}
        />
      </main>
    </>
  )
}
