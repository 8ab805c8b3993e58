import type { Level } from '@/lib/framework/model'
import type { FieldsProps } from './fields-props'
import { Line, Words } from './text-fields'

/** One of the five levels. */
export function LevelFields({ entry, problems }: FieldsProps<Level>) {
  return (
    <section className="formsec" aria-labelledby="part-level">
      <h2 id="part-level">What the level is</h2>
      <Line name="name" label="Name" value={entry.name} problems={problems} />
      <Words name="description" label="Description" value={entry.description} problems={problems} rows={4} />
      <Line name="autonomy" label="Autonomy" value={entry.autonomy} problems={problems} />
      <Line name="scope" label="Scope" value={entry.scope} problems={problems} />
      <Line
        name="sfiaLevels"
        label="Near which levels of SFIA"
        hint="Numbers from 1 to 7, with commas between them."
        value={entry.sfiaLevels.join(', ')}
        problems={problems}
      />
    </section>
  )
}
