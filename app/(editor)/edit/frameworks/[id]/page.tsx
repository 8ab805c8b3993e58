import type { Metadata } from 'next'
import { DoneAct } from '@/components/interchange/done-act'
import { FindItemForm } from '@/components/interchange/find-item-form'
import { ForeignTree } from '@/components/interchange/foreign-tree'
import { FoundItems } from '@/components/interchange/found-items'
import { ItemForm } from '@/components/interchange/item-form'
import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { branchOf, wayTo } from '@/lib/case/foreign/branch-of'
import { type ForeignFrameworkView, findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { findForeignItem } from '@/lib/case/foreign/find-foreign-item'
import { findForeignAct } from '@/lib/case/foreign/list-foreign-acts'
import { listItemLinks } from '@/lib/case/foreign/list-item-links'
import { searchItems } from '@/lib/case/foreign/search-items'
import { foreignFrameworkPath, foreignItemPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../not-for-you'
import { createForeignItem, takeBack } from '../actions'
import { foundItems } from '../found-items'
import { FrameworkSide } from '../framework-side'
import { ItemPanel } from '../item-panel'
import { ItemWay } from '../item-way'
import { LooseItems } from '../loose-items'
import { MoreChildren } from '../more-children'
import { placeOf } from '../place-of'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'A framework of others', robots: { index: false } }

type Asked = Record<'item' | 'done' | 'add' | 'q' | 'first', string | string[] | undefined>
const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

export default async function ForeignFrameworkPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Asked>
}) {
  const { id } = await params
  const { item, done, add, q, first } = await searchParams
  const viewer = await requireViewer(foreignFrameworkPath(id))
  if (!can(viewer, 'foreign-framework.view')) return <NotForYou title="A framework of others" />
  const view = await orNotFound(findForeignFramework(viewer, id))
  const act = text(done) ? await findForeignAct(viewer, id, text(done)) : null
  const typed = text(q).trim()
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <FrameworkSide view={view} mayEdit={can(viewer, 'foreign-framework.edit')} />
        <div className="main">
          {act ? <DoneAct frameworkId={id} act={act} takeBack={takeBack} /> : null}
          <FindItemForm action={foreignFrameworkPath(id)} typed={typed} label="Find an item by its code or words" />
          {typed ? (
            <Found view={view} typed={typed} />
          ) : (
            <Item
              viewer={viewer}
              view={view}
              identifier={text(item) || view.identifier}
              adding={text(add) === 'another' ? text(done) : null}
              first={/^\d{1,5}$/.test(text(first)) ? Number(text(first)) : 0}
            />
          )}
        </div>
      </section>
    </main>
  )
}

function Found({ view, typed }: { view: ForeignFrameworkView; typed: string }) {
  const found = searchItems(view, typed)
  return (
    <>
      <h2>{found.length === 0 ? 'Nothing found' : 'Found'}</h2>
      {found.length === 0 ? <p>No item has all of these words.</p> : null}
      <FoundItems
        items={foundItems(view, found)}
        count={found.length}
        linkOf={(identifier) => foreignItemPath(view.id, identifier)}
      />
    </>
  )
}

/** The document or one item, with what stands below. */
async function Item({
  viewer,
  view,
  identifier,
  adding,
  first,
}: {
  viewer: Viewer
  view: ForeignFrameworkView
  identifier: string
  /** After which act another item is to be written; null when none is. */
  adding: string | null
  first: number
}) {
  const { id } = view
  const today = new Date().toISOString().slice(0, 10)
  const isTop = identifier === view.identifier
  const chosen = isTop ? null : await orNotFound(findForeignItem(viewer, id, identifier))
  const links = chosen ? await listItemLinks(viewer, id, identifier) : []
  const nodes = branchOf(view, identifier, today, first)
  return (
    <>
      {chosen ? (
        <>
          <ItemWay
            title={view.title}
            topHref={foreignFrameworkPath(id)}
            above={wayTo(view, identifier).slice(0, -1)}
            linkOf={(above) => foreignItemPath(id, above)}
            label="Where this item stands"
          />
          <ItemPanel
            key={identifier}
            view={view}
            item={chosen}
            place={placeOf(view, identifier)}
            links={links}
            today={today}
          />
        </>
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
      <MoreChildren view={view} parent={identifier} first={first} />
      {isTop && view.tree.loose.length > 0 ? <LooseItems view={view} /> : null}
      <ItemForm
        key={`add ${identifier} ${adding ?? ''}`}
        save={createForeignItem}
        hidden={{ frameworkId: id, parent: identifier }}
        values={{ statement: '', code: '', itemType: '', notes: '' }}
        label="Add the item"
        another="Add it and write another"
        folded={chosen ? 'Add an item below this one' : 'Add an item at the top'}
        isOpen={adding !== null}
      />
    </>
  )
}
