import { ItemForm } from '@/components/interchange/item-form'
import { NavLink } from '@/components/ui/nav-link'
import type { ForeignFrameworkView, ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'
import type { ItemLink } from '@/lib/case/foreign/list-item-links'
import { plainStatement } from '@/lib/case/foreign/plain-statement'
import { foreignActsPath } from '@/lib/paths'
import { saveForeignItem } from './actions'
import { ItemActs } from './item-acts'
import type { Place } from './place-of'

/** One item: what it says, its place among its neighbours, what it leads to, and what can be done with it. */
export function ItemPanel({
  view,
  item,
  place,
  links,
  today,
}: {
  view: ForeignFrameworkView
  item: ForeignItemRow & { removed: boolean }
  place: Place
  links: readonly ItemLink[]
  today: string
}) {
  const { identifier, statement, code, itemType, notes, statusEndDate, revision, removed } = item
  const retired = statusEndDate !== null && statusEndDate <= today
  return (
    <section aria-labelledby="item-title">
      <h2 id="item-title">{[code, plainStatement(statement)].filter(Boolean).join(' ') || 'Without words'}</h2>
      {removed ? (
        <p className="banner warn">
          This item was removed. <NavLink href={foreignActsPath(view.id)}>The last changes</NavLink> can be taken back.
        </p>
      ) : (
        <>
          {statusEndDate ? (
            <p className="banner warn">
              {retired ? `Retired since ${statusEndDate}.` : `In use until ${statusEndDate}.`}
            </p>
          ) : null}
          {place.at >= 0 ? (
            <p className="note">
              Number {place.at + 1} of {place.neighbours.length}{' '}
              {place.parentLabel ? `below ${place.parentLabel}` : 'at the top'}
              {place.parents > 1 ? `. It stands in ${place.parents} places` : ''}.
            </p>
          ) : null}
          <ItemActs view={view} item={item} place={place} retired={retired} isLinked={links.length > 0} />
        </>
      )}
      <ItemForm
        save={saveForeignItem}
        hidden={{ frameworkId: view.id, identifier, revision: String(revision) }}
        values={{ statement, code: code ?? '', itemType: itemType ?? '', notes: notes ?? '' }}
        label="Save the item"
      />
      {links.length > 0 ? (
        <>
          <h3 className="mt-4">Other associations</h3>
          <ul>
            {links.map(({ key, type, leads, name }) => (
              <li key={key} className="linked">
                {leads === 'to' ? `${type}: ${name}` : `${name}: ${type} this one`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
