import { ChoiceField } from '@/components/forms/choice-field'
import { type FrameworkDocument, levelNumbers } from '@/lib/framework/model'
import type { FieldsProps } from './fields-props'
import { Line, Lines, Words } from './text-fields'

type Competency = FrameworkDocument['competencies'][number]

const types = ['Technical', 'Contextual', 'Behavioural']

/** A competency: what it is, and what a person shows at each level, side by side. */
export function CompetencyFields({ entry, choices, problems }: FieldsProps<Competency>) {
  return (
    <>
      <section className="formsec" aria-labelledby="part-what">
        <h2 id="part-what">What it is</h2>
        <Line
          name="name"
          label="Name"
          hint="The old name is kept and still found."
          value={entry.name}
          problems={problems}
        />
        <div className="fields">
          <Line
            name="category"
            label="Category"
            value={entry.category}
            problems={problems}
            words={choices.categories}
          />
          <ChoiceField
            id="type"
            name="type"
            label="Kind"
            defaultValue={entry.type}
            options={types.map((type) => ({ value: type, text: type }))}
            problems={problems.type}
          />
        </div>
        <Words name="description" label="Description" value={entry.description} problems={problems} rows={4} />
      </section>
      <section className="formsec" aria-labelledby="part-levels">
        <h2 id="part-levels">What a person shows at each level</h2>
        <p className="hint">Each level says more than the one before it. Two that say the same cannot be published.</p>
        <div className="five">
          {levelNumbers.map((level) => (
            <Words
              key={level}
              name={`levels.${level}`}
              label={`${level} ${choices.levels.find((known) => known.level === level)?.name ?? ''}`}
              value={entry.levels[level]}
              problems={problems}
              rows={7}
            />
          ))}
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-words">
        <h2 id="part-words">Words and other frameworks</h2>
        <Lines name="keywords" label="Words that speak for it" value={entry.keywords} problems={problems} />
        <div className="fields">
          <Lines name="mappings.sfia" label="SFIA, codes" value={entry.mappings.sfia} problems={problems} />
          <Lines name="mappings.esco" label="ESCO, skills" value={entry.mappings.esco} problems={problems} />
          <Lines name="mappings.onet" label="O*NET, elements" value={entry.mappings.onet} problems={problems} />
        </div>
      </section>
    </>
  )
}
