import type { Metadata } from 'next'
import { ForeignTree } from '@/components/interchange/foreign-tree'
import { ItemForm } from '@/components/interchange/item-form'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { branchOf, wayTo } from '@/lib/case/foreign/branch-of'
import { type ForeignFrameworkView, findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { plainStatement } from '@/lib/case/foreign/plain-statement'
import { countWord, dateText } from '@/lib/format'
import { foreignFrameworkPath, foreignFrameworksPath, foreignItemPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../not-for-you'
import { createForeignItem } from '../actions'
import { ItemPanel } from '../item-panel'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'A framework of others', robots: { index: false } }

export default async function ForeignFrameworkPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ item?: string | string[] }>
}) {
  const { id } = await params
  const { item } = await searchParams
  const viewer = await requireViewer(foreignFrameworkPath(id))
  if (!can(viewer, 'foreign-framework.view')) return <NotForYou title="A framework of others" />
  const view = await orNotFound(findForeignFramework(viewer, id))
  const today = new Date().toISOString().slice(0, 10)
  const way = typeof item === 'string' ? wayTo(view, item) : []
  const chosen = way.at(-1)
  const parent = chosen?.identifier ?? view.identifier
  const nodes = branchOf(view, parent, today)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <Side view={view} />
        <div className="main">
          {way.length > 0 ? (
            <nav className="crumbs" aria-label="Where this item stands">
              <ol>
                <li>
                  <NavLink href={foreignFrameworkPath(id)}>{view.title}</NavLink>
                </li>
                {way.slice(0, -1).map(({ identifier, code, statement }) => (
                  <li key={identifier}>
                    <NavLink href={foreignItemPath(id, identifier)}>{code ?? plainStatement(statement, 60)}</NavLink>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          {chosen ? (
            <ItemPanel view={view} item={chosen} parent={way.at(-2)?.identifier ?? view.identifier} today={today} />
          ) : null}
          <h2 className="mt-4">{chosen ? 'Below it' : 'Items'}</h2>
          {nodes.length > 0 ? (
            <ForeignTree
              frameworkId={id}
              nodes={nodes}
              label={chosen ? 'Items below this one' : 'Items of the framework'}
            />
          ) : (
            <p>Nothing yet.</p>
          )}
          {!chosen && view.tree.loose.length > 0 ? <Loose view={view} /> : null}
          <details className="mt-4">
            <summary>Add an item {chosen ? 'below this one' : 'at the top'}</summary>
            <ItemForm
              id="new"
              save={createForeignItem}
              hidden={{ frameworkId: id, parent }}
              values={{ statement: '', code: '', itemType: chosen?.itemType ?? '', notes: '' }}
              label="Add the item"
            />
          </details>
        </div>
      </section>
    </main>
  )
}

function Side({ view }: { view: ForeignFrameworkView }) {
  return (
    <div className="side">
      <h1>{view.title}</h1>
      <p className="note">
        {[view.creator, view.version && `version ${view.version}`, view.adoptionStatus].filter(Boolean).join(' · ')}
      </p>
      <p className="note">
        {countWord(view.items.length, 'item')}, {countWord(view.otherAssociations, 'other association')}. Brought in{' '}
        {dateText(view.importedAt)}.
      </p>
      <p className="row">
        <a className="btn" href={`${foreignFrameworkPath(view.id)}/export`}>
          Download (CASE)
        </a>
      </p>
      <p className="note">
        <NavLink href={foreignFrameworksPath}>All frameworks of others</NavLink>
      </p>
    </div>
  )
}

/** What the document does not lead to is still there. */
function Loose({ view }: { view: ForeignFrameworkView }) {
  return (
    <>
      <h2 className="mt-4">Not placed</h2>
      <p>The document does not lead to these: they have no parent in it, or stand in a circle.</p>
      <ul className="plain">
        {view.tree.loose.slice(0, 100).map(({ identifier, code, statement }) => (
          <li key={identifier}>
            <NavLink href={foreignItemPath(view.id, identifier)}>
              {[code, plainStatement(statement, 120)].filter(Boolean).join(' ')}
            </NavLink>
          </li>
        ))}
      </ul>
      {view.tree.loose.length > 100 ? <p>And {view.tree.loose.length - 100} more.</p> : null}
    </>
  )
}
