import { ActForm } from '@/components/interchange/act-form'
import { ItemForm } from '@/components/interchange/item-form'
import type { ForeignFrameworkView, ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'
import { plainStatement } from '@/lib/case/foreign/plain-statement'
import { moveItem, retireItem, saveForeignItem } from './actions'

/** One item: what it says, its place among its neighbours, and whether it is in use. */
export function ItemPanel({
  view,
  item,
  parent,
  today,
}: {
  view: ForeignFrameworkView
  item: ForeignItemRow
  parent: string
  today: string
}) {
  const { identifier, statement, code, itemType, notes, statusEndDate, revision } = item
  const neighbours = view.tree.childrenOf.get(parent) ?? []
  const at = neighbours.findIndex((each) => each.identifier === identifier)
  const retired = statusEndDate !== null && statusEndDate <= today
  const key = { frameworkId: view.id, identifier, revision: String(revision) }
  return (
    <section aria-labelledby="item-title">
      <h2 id="item-title">{[code, plainStatement(statement)].filter(Boolean).join(' ')}</h2>
      {statusEndDate ? (
        <p className="banner warn">{retired ? `Retired since ${statusEndDate}.` : `In use until ${statusEndDate}.`}</p>
      ) : null}
      <div className="item-acts">
        {at > 0 ? <ActForm act={moveItem} values={{ ...key, parent, direction: 'up' }} label="Move up" /> : null}
        {at >= 0 && at < neighbours.length - 1 ? (
          <ActForm act={moveItem} values={{ ...key, parent, direction: 'down' }} label="Move down" />
        ) : null}
        <ActForm
          act={retireItem}
          values={{ ...key, retire: retired ? 'no' : 'yes' }}
          label={retired ? 'Bring it back' : 'Retire it'}
        />
      </div>
      <ItemForm
        id="item"
        save={saveForeignItem}
        hidden={key}
        values={{ statement, code: code ?? '', itemType: itemType ?? '', notes: notes ?? '' }}
        label="Save the item"
      />
    </section>
  )
}
