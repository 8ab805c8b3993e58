import { partLabels } from '@/lib/framework/labels'
import { type FrameworkDocument, raciLetters } from '@/lib/framework/model'
import type { FieldsProps } from './fields-props'
import { Line, Words } from './text-fields'

export type About = Pick<
  FrameworkDocument,
  'title' | 'description' | 'license' | 'language' | 'gradeScale' | 'raciDefinitions'
>

/** What the framework says of itself, and what its letters mean. */
export function AboutFields({ entry, problems }: FieldsProps<About>) {
  return (
    <>
      <section className="formsec" aria-labelledby="part-about">
        <h2 id="part-about">The framework</h2>
        <Line name="title" label="Title" value={entry.title} problems={problems} />
        <Words name="description" label="Description" value={entry.description} problems={problems} rows={4} />
        <div className="fields">
          <Line name="license" label="Licence" value={entry.license} problems={problems} />
          <Line
            name="language"
            label="Language"
            hint="A tag such as en-GB."
            value={entry.language}
            problems={problems}
          />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-grades">
        <h2 id="part-grades">Grades</h2>
        <div className="fields">
          <Line name="gradeScale.min" label="Lowest" value={String(entry.gradeScale.min)} problems={problems} />
          <Line name="gradeScale.max" label="Highest" value={String(entry.gradeScale.max)} problems={problems} />
        </div>
        <Words name="gradeScale.note" label="What the grades mean" value={entry.gradeScale.note} problems={problems} />
      </section>
      <section className="formsec" aria-labelledby="part-letters">
        <h2 id="part-letters">What the letters mean</h2>
        {raciLetters.map((letter) => (
          <div key={letter} className="fields">
            <Line
              name={`raciDefinitions.${letter}.name`}
              label={`${letter}, word`}
              value={entry.raciDefinitions[letter].name}
              problems={problems}
            />
            <Words
              name={`raciDefinitions.${letter}.description`}
              label={`${partLabels[letter]}: what it means`}
              value={entry.raciDefinitions[letter].description}
              problems={problems}
              rows={2}
            />
          </div>
        ))}
      </section>
    </>
  )
}
