import type { Metadata } from 'next'
import { StartPostingForm } from '@/components/hiring/start-posting-form'
import { Crumbs } from '@/components/layout/crumbs'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { listOwnOrganisations } from '@/lib/organisations/list-own-organisations'
import { hiringPath, newPostingPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { startPosting } from '../../actions'
import '@/app/styles/hiring.css'

export const metadata: Metadata = { title: 'New posting', robots: { index: false } }

export default async function NewPostingPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const viewer = await requireViewer(newPostingPath)
  const [{ role }, organisations, published] = await Promise.all([
    searchParams,
    listOwnOrganisations(viewer),
    findPublishedFramework(),
  ])
  const roles = [...(published?.current.roles ?? [])].sort(
    (a, b) => a.grade - b.grade || a.title.localeCompare(b.title),
  )
  return (
    <>
      <Crumbs steps={[{ href: hiringPath, text: 'Hiring' }]} here="New posting" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>New posting</h1>
            <p className="note">
              The draft takes the purpose, the core duties and the requirements of the profile. Every word can be
              changed.
            </p>
          </div>
          <div className="main">
            {organisations.length === 0 ? (
              <div className="empty">
                <h2>You belong to no organisation yet</h2>
                <p>Postings are written for an organisation. The people who run this site add you to yours.</p>
              </div>
            ) : (
              <StartPostingForm
                roles={roles.map(({ id, title, purpose, grade }) => ({ id, title, purpose, grade }))}
                organisations={organisations.map(({ id, name }) => ({ id, name }))}
                chosen={typeof role === 'string' ? role : undefined}
                start={startPosting}
              />
            )}
          </div>
        </section>
      </main>
    </>
  )
}
