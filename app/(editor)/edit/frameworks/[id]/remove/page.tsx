import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActForm } from '@/components/interchange/act-form'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { type ForeignRemoval, findRemoval } from '@/lib/case/foreign/remove-foreign-item'
import { countWord } from '@/lib/format'
import { foreignFrameworkPath, foreignItemPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { removeItem } from '../../actions'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Remove an item', robots: { index: false } }

export default async function RemoveItemPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ item?: string | string[] }>
}) {
  const { id } = await params
  const { item } = await searchParams
  const viewer = await requireViewer(foreignFrameworkPath(id))
  if (!can(viewer, 'foreign-framework.edit')) return <NotForYou title="Remove an item" />
  const wanted = typeof item === 'string' ? item : ''
  const removal = await orNotFound(findRemoval(viewer, id, wanted))
  if (!removal) redirect(foreignItemPath(id, wanted))
  const { identifier, label, frameworkTitle, parent, seen } = removal
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Remove an item</h1>
          <p className="note">{frameworkTitle}</p>
        </div>
        <div className="main">
          <h2>{label || 'An item without words'}</h2>
          <Going removal={removal} />
          <p className="note mt-4">
            All of it can be brought back from the last changes. A later package of its maker does not bring it back
            unasked.
          </p>
          <div className="row mt-4">
            <ActForm
              act={removeItem}
              values={{ frameworkId: id, identifier, revision: '0', parent, seen }}
              label={removal.along > 0 ? `Remove all ${removal.along + 1} items` : 'Remove it'}
              tone="warn"
            />
            <NavLink className="btn quiet" href={foreignItemPath(id, identifier)}>
              Keep it
            </NavLink>
          </div>
        </div>
      </section>
    </main>
  )
}

function Going({ removal: { along, named, links, namedLinks } }: { removal: ForeignRemoval }) {
  return (
    <>
      <p>
        {along === 0
          ? 'Nothing stands below it.'
          : `With it ${along === 1 ? 'goes' : 'go'} ${countWord(along, 'item')} below it. What also stands under something else stays there.`}
      </p>
      {named.length > 0 ? (
        <ul className="going">
          {named.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may be called the same, and the list never changes
            <li key={at}>{name || 'An item without words'}</li>
          ))}
          {along > named.length ? <li>and {countWord(along - named.length, 'other', 'others')}</li> : null}
        </ul>
      ) : null}
      {links > 0 ? (
        <>
          <p>
            {countWord(links, 'other association')} of {along > 0 ? 'theirs' : 'its'} would go as well:
          </p>
          <ul className="going">
            {namedLinks.map(({ key, type, from, to }) => (
              <li key={key}>
                {from} <span className="faint small">{type}</span> {to}
              </li>
            ))}
            {links > namedLinks.length ? <li>and {countWord(links - namedLinks.length, 'other', 'others')}</li> : null}
          </ul>
        </>
      ) : null}
    </>
  )
}
