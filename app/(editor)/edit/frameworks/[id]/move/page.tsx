import type { Metadata } from 'next'
import { FindItemForm } from '@/components/interchange/find-item-form'
import { FoundItems } from '@/components/interchange/found-items'
import { MoveForm } from '@/components/interchange/move-form'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { labelOf } from '@/lib/case/foreign/act-on-foreign'
import { allBelow, wayTo } from '@/lib/case/foreign/branch-of'
import { type ForeignFrameworkView, findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { findForeignItem } from '@/lib/case/foreign/find-foreign-item'
import { searchItems } from '@/lib/case/foreign/search-items'
import { foreignFrameworkPath, foreignItemPath, moveForeignItemPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { moveItem } from '../../actions'
import { foundItems } from '../../found-items'
import { ItemWay } from '../../item-way'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Move an item', robots: { index: false } }

type Asked = Record<'item' | 'from' | 'under' | 'q', string | string[] | undefined>
const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')
/** Places that one list offers; behind the others an item comes by the arrows. */
const mostPlaces = 500

export default async function MoveItemPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Asked>
}) {
  const { id } = await params
  const asked = await searchParams
  const viewer = await requireViewer(foreignFrameworkPath(id))
  if (!can(viewer, 'foreign-framework.edit')) return <NotForYou title="Move an item" />
  const view = await orNotFound(findForeignFramework(viewer, id))
  const item = await orNotFound(findForeignItem(viewer, id, text(asked.item)))
  const from = text(asked.from)
  const under = text(asked.under) || view.identifier
  const way = wayTo(view, under)
  const place = way.at(-1)
  const linkOf = (to: string) => moveForeignItemPath(id, { item: item.identifier, from, under: to })
  const typed = text(asked.q).trim()
  const ownBranch = allBelow(view, item.identifier)
  // Its own branch is no place for it, so it is not offered as a way.
  const others = (typed ? searchItems(view, typed) : (view.tree.childrenOf.get(under) ?? [])).filter(
    ({ identifier }) => !ownBranch.has(identifier),
  )
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Move an item</h1>
          <p className="note">{labelOf(item) || 'Without words'}</p>
          <p className="note">What stands below it comes along.</p>
          <p className="note">
            <NavLink href={foreignItemPath(id, item.identifier)}>Back to the item</NavLink>
          </p>
        </div>
        <div className="main">
          <FindItemForm
            action={`${foreignFrameworkPath(id)}/move`}
            typed={typed}
            label="Find where to, by code or words"
            hidden={{ item: item.identifier, from }}
          />
          {typed ? (
            <h2>{others.length > 0 ? 'Below which of these' : 'No other item has all of these words'}</h2>
          ) : (
            <>
              <ItemWay
                title={view.title}
                topHref={linkOf(view.identifier)}
                above={way}
                linkOf={linkOf}
                label="The place that is shown"
              />
              <h2>{place ? `Below ${labelOf(place) || 'an item without words'}` : 'At the top'}</h2>
              {ownBranch.has(under) ? (
                <p className="banner warn">An item cannot stand below itself. Choose another place.</p>
              ) : (
                <MoveForm
                  key={under}
                  hidden={{ frameworkId: id, identifier: item.identifier, from, to: under }}
                  options={placesUnder(view, under, item.identifier)}
                  label="Move it here"
                  move={moveItem}
                />
              )}
              {others.length > 0 ? <h3 className="mt-4">Or below one of these</h3> : null}
            </>
          )}
          <FoundItems items={foundItems(view, others)} count={others.length} linkOf={linkOf} />
        </div>
      </section>
    </main>
  )
}

function placesUnder(view: ForeignFrameworkView, under: string, identifier: string) {
  const children = (view.tree.childrenOf.get(under) ?? []).filter((child) => child.identifier !== identifier)
  if (children.length === 0) return [{ value: 'last', text: 'As the first item here' }]
  return [
    { value: 'last', text: 'At the end' },
    { value: 'first', text: 'At the beginning' },
    ...children
      .slice(0, Math.min(mostPlaces, children.length - 1))
      .map((child) => ({ value: child.identifier, text: `Behind ${labelOf(child) || 'an item without words'}` })),
  ]
}
