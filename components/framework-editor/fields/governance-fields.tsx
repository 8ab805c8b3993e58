import type { FrameworkDocument } from '@/lib/framework/model'
import type { FieldsProps } from './fields-props'
import { Line, Lines, Words } from './text-fields'

/** A governance role: who decides, outside the project office. */
export function GovernanceFields({ entry, problems }: FieldsProps<FrameworkDocument['governanceRoles'][number]>) {
  return (
    <section className="formsec" aria-labelledby="part-what">
      <h2 id="part-what">Who it is</h2>
      <Line name="title" label="Title" hint="The old title is kept." value={entry.title} problems={problems} />
      <Words name="description" label="Description" value={entry.description} problems={problems} rows={4} />
      <Lines name="aka" label="Also called" value={entry.aka} problems={problems} />
    </section>
  )
}
