import { ActForm } from '@/components/interchange/act-form'
import { NavLink } from '@/components/ui/nav-link'
import type { ForeignFrameworkView, ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'
import { moveForeignItemPath, removeForeignItemPath } from '@/lib/paths'
import { removeItem, retireItem, stepItem } from './actions'
import type { Place } from './place-of'

/** What can be done with an item beside writing in it. Each act is a form or a page, so none needs script. */
export function ItemActs({
  view,
  item: { identifier, revision },
  place: { parent, neighbours, at },
  retired,
  isLinked,
}: {
  view: ForeignFrameworkView
  item: ForeignItemRow
  place: Place
  retired: boolean
  isLinked: boolean
}) {
  const key = { frameworkId: view.id, identifier, revision: String(revision) }
  const above = at > 0 ? neighbours[at - 1] : undefined
  const below = at >= 0 ? neighbours[at + 1] : undefined
  const step = { ...key, parent }
  const isAlone = !isLinked && !view.tree.childrenOf.has(identifier)
  return (
    <div className="item-acts">
      {above ? (
        <ActForm act={stepItem} values={{ ...step, past: above.identifier, direction: 'up' }} label="Move up" />
      ) : null}
      {below ? (
        <ActForm act={stepItem} values={{ ...step, past: below.identifier, direction: 'down' }} label="Move down" />
      ) : null}
      <NavLink
        className="btn quiet"
        href={moveForeignItemPath(view.id, { item: identifier, from: parent, under: parent || view.identifier })}
      >
        Move elsewhere
      </NavLink>
      <ActForm
        act={retireItem}
        values={{ ...key, retire: retired ? 'no' : 'yes' }}
        label={retired ? 'Bring it back into use' : 'Retire it'}
      />
      {isAlone ? (
        <ActForm
          act={removeItem}
          values={{ ...key, parent: parent || view.identifier, seen: 'alone' }}
          label="Remove it"
        />
      ) : (
        <NavLink className="btn quiet" href={removeForeignItemPath(view.id, identifier)}>
          Remove it
        </NavLink>
      )}
    </div>
  )
}
