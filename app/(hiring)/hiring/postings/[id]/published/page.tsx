import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { isPublicPosting } from '@/lib/access/visibility'
import { momentText } from '@/lib/format'
import { closePostingPath, editPostingPath, hiringPath, jobPath, publishedPostingPath } from '@/lib/paths'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { readPostingId } from '@/lib/postings/posting-id'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { siteOrigin } from '@/lib/web/site-origin'
import '@/app/styles/hiring.css'

export const metadata: Metadata = { title: 'Published', robots: { index: false } }

/** Where publishing leads: what happened, where it can be read, and what can be done about it. */
export default async function PublishedPostingPage({ params }: { params: Promise<{ id: string }> }) {
  const id = readPostingId((await params).id)
  if (id === null) notFound()
  const viewer = await requireViewer(publishedPostingPath(id))
  const { status, publishedAt, input } = await orNotFound(loadEditablePosting(viewer, id))
  const { title, closesAt } = input
  if (!isPublicPosting({ status, publishedAt, closesAt }, new Date())) redirect(editPostingPath(id))
  const address = jobPath({ id, title })
  return (
    <>
      <Crumbs
        steps={[
          { href: hiringPath, text: 'Hiring' },
          { href: editPostingPath(id), text: title },
        ]}
        here="Published"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Published</h1>
            <p className="note">{title}</p>
          </div>
          <div className="main stack-l">
            <div className="banner ok" role="status">
              <p>
                Published. It is public at{' '}
                <NavLink className="address" href={address}>
                  {new URL(address, siteOrigin()).href}
                </NavLink>
              </p>
            </div>
            <p>
              Everybody can read it and find it now{closesAt ? `, until ${momentText(closesAt)}` : ''}. The link above
              is the one to pass on.
            </p>
            <ul className="row">
              <li>
                <NavLink className="btn" href={editPostingPath(id)}>
                  Edit it
                </NavLink>
              </li>
              <li>
                <NavLink className="btn" href={closePostingPath(id)}>
                  Close it
                </NavLink>
              </li>
              <li>
                <NavLink href={hiringPath}>All your postings</NavLink>
              </li>
            </ul>
          </div>
        </section>
      </main>
    </>
  )
}
