import type { Metadata } from 'next'
import { ActForm } from '@/components/interchange/act-form'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { findDeletion } from '@/lib/case/foreign/delete-foreign-framework'
import { countWord } from '@/lib/format'
import { deleteForeignPath, foreignFrameworkPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { deleteFramework } from '../../actions'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Delete a framework of others', robots: { index: false } }

export default async function DeleteForeignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(deleteForeignPath(id))
  if (!can(viewer, 'foreign-framework.edit')) return <NotForYou title="Delete a framework of others" />
  const found = await orNotFound(findDeletion(viewer, id))
  const { addedHere, changedHere, removedHere, rubrics } = found
  const own = [
    addedHere > 0 ? `${countWord(addedHere, 'item')} added here` : null,
    changedHere > 0 ? `${countWord(changedHere, 'item')} changed here` : null,
    removedHere > 0 ? `${countWord(removedHere, 'item')} removed here` : null,
  ].filter((part) => part !== null)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Delete a framework of others</h1>
          <p className="note">{found.creator}</p>
        </div>
        <div className="main">
          <h2>{found.title}</h2>
          <p>This would go, for everybody who edits here:</p>
          <ul className="going">
            <li>{countWord(found.items, 'item')}</li>
            <li>{countWord(found.associations, 'association')}</li>
            {rubrics > 0 ? <li>{countWord(rubrics, 'rubric')}</li> : null}
            {own.map((part) => (
              <li key={part}>{part}, which no package of its maker brings back</li>
            ))}
            <li>its last changes, so nothing of this can be taken back</li>
          </ul>
          <p>
            <a href={`${foreignFrameworkPath(id)}/export`}>Download it as a CASE package</a> first: that file, brought
            in again, makes it as it is now.
          </p>
          <div className="row mt-4">
            <ActForm
              act={deleteFramework}
              values={{ frameworkId: id, changedAt: found.changedAt.toISOString() }}
              label="Delete it for good"
              tone="warn"
            />
            <NavLink className="btn quiet" href={foreignFrameworkPath(id)}>
              Keep it
            </NavLink>
          </div>
        </div>
      </section>
    </main>
  )
}
