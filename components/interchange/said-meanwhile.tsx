import type { ConflictState } from '@/lib/web/action-state'

const names = { statement: 'Statement', code: 'Code', itemType: 'Type', notes: 'Notes' }
const fields = Object.keys(names) as (keyof typeof names)[]

/** What an item says by now, field by field where it differs from what was typed. */
export function SaidMeanwhile({ conflict }: { conflict: ConflictState }) {
  const mine: Partial<typeof names> = JSON.parse(conflict.mine)
  const theirs: Partial<typeof names> = JSON.parse(conflict.theirs)
  const differing = fields.filter((field) => mine[field] !== theirs[field])
  return (
    <section className="meanwhile" aria-label="What it says by now">
      <p>
        {differing.length > 0
          ? 'Below is what you wrote. By now the item says:'
          : 'By now the item says what you wrote. Nothing needs saving.'}
      </p>
      {differing.length > 0 ? (
        <dl className="places">
          {differing.map((field) => (
            <div key={field}>
              <dt>{names[field]}</dt>
              <dd>{theirs[field] || 'Nothing'}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}
