import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoleView } from '@/components/framework/role-view'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { JobList } from '@/components/postings/job-list'
import { NavLink } from '@/components/ui/nav-link'
import { cardOfRole, cardPath } from '@/lib/cards/card-of'
import { countWord } from '@/lib/format'
import { occupationJsonLd } from '@/lib/framework/json-ld'
import { levelSteps } from '@/lib/framework/level-steps'
import { findRoleProfile, usualLevel } from '@/lib/framework/role-profile'
import { jobsPath, rolePath, rolesPath } from '@/lib/paths'
import { countOpenByRole } from '@/lib/postings/count-public-postings'
import { listJobsOfRole } from '@/lib/search/list-newest-jobs'
import { linkPreview } from '@/lib/web/link-preview'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { document } = await publishedFramework()
  const profile = findRoleProfile(document, (await params).id)
  const role = document.roles.find(({ id }) => id === profile?.id)
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
  const [{ document, version }, { id }] = await Promise.all([publishedFramework(), params])
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
        <RoleView
          profile={profile}
          steps={levelSteps(document, id)}
          usual={usualLevel(profile.ladder.essential)}
          version={version}
          openCount={openCount}
          openings={jobs.length > 0 ? openings : undefined}
        />
      </main>
    </>
  )
}
