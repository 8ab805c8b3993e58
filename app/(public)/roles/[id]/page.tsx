import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RetiredNote } from '@/components/framework/retired-note'
import { RoleView } from '@/components/framework/role-view'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { JobList } from '@/components/postings/job-list'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { occupationJsonLd } from '@/lib/framework/json-ld'
import { levelSteps } from '@/lib/framework/level-steps'
import { documentOf, findRetirement } from '@/lib/framework/retirement'
import { findRoleProfile, usualLevel } from '@/lib/framework/role-profile'
import { jobsPath, rolePath, rolesPath } from '@/lib/paths'
import { countOpenByRole } from '@/lib/postings/count-public-postings'
import { listJobsOfRole } from '@/lib/search/list-newest-jobs'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const profile = findRoleProfile(documentOf(published, 'roles', id), id)
  if (!profile) return { title: 'Not found', robots: { index: false } }
  return {
    title: `${profile.title}: role profile`,
    description: `${profile.purpose} Duties, levels, pay, and the way in and up.`,
    alternates: { canonical: rolePath(profile.id) },
  }
}

export default async function RolePage({ params }: PageProps) {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const document = documentOf(published, 'roles', id)
  const retirement = findRetirement(published, 'roles', id)
  const profile = findRoleProfile(document, id)
  if (!profile) notFound()
  const now = new Date()
  const [byRole, jobs] = await Promise.all([countOpenByRole(now), listJobsOfRole(id, 3, now)])
  const openCount = byRole[id] ?? 0
  const openings = (
    <>
      <JobList jobs={jobs} roles={new Map([[id, profile]])} now={now} />
      <p className="small">
        <NavLink href={`${jobsPath}?role=${encodeURIComponent(id)}`}>All {countWord(openCount, 'opening')}</NavLink>
      </p>
    </>
  )
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
        />
      </main>
    </>
  )
}
