import type { FrameworkDocument } from '@/lib/framework/model'
import { ChosenBoxes } from './chosen-boxes'
import type { FieldsProps } from './fields-props'
import { LetterTable } from './letter-table'
import { Line, Lines, Words } from './text-fields'

type Responsibility = FrameworkDocument['responsibilities'][number]

/** A responsibility: its statement, the words that speak for it, and who does it. */
export function ResponsibilityFields({ entry, choices, problems }: FieldsProps<Responsibility>) {
  return (
    <>
      <section className="formsec" aria-labelledby="part-statement">
        <h2 id="part-statement">Statement</h2>
        <Words
          name="statement"
          label="What the role does, in one sentence"
          hint="Start with a verb."
          value={entry.statement}
          problems={problems}
          serif
        />
        <Words name="detail" label="What good looks like" value={entry.detail} problems={problems} rows={4} />
        <div className="fields">
          <Line
            name="name"
            label="Name"
            hint="The old name is kept and still found."
            value={entry.name}
            problems={problems}
          />
          <Line
            name="theme"
            label="Theme"
            hint="Rows of a theme stand together."
            value={entry.theme}
            problems={problems}
            words={choices.themes}
          />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-evidence">
        <h2 id="part-evidence">Evidence</h2>
        <Lines
          name="evidence"
          label="Evidence phrases"
          hint="Words that people use in résumés and ads for this duty, one phrase on each line. A phrase speaks for one responsibility only."
          value={entry.evidence}
          problems={problems}
        />
        <Words
          name="exampleBullet"
          label="Example line of a résumé"
          hint="Put what everybody fills in for themselves in [square brackets]."
          value={entry.exampleBullet}
          problems={problems}
        />
        <Lines
          name="exemplars"
          label="Lines that show it done well"
          hint="Whole lines of résumés, one on each line. They teach the matcher."
          value={entry.exemplars ?? []}
          problems={problems}
        />
      </section>
      <section className="formsec" aria-labelledby="part-letters">
        <h2 id="part-letters">Who does it</h2>
        <LetterTable
          name={entry.name}
          roles={[...choices.roles, ...choices.governanceRoles]}
          letters={choices.letters}
          problems={problems.letters ?? []}
        />
      </section>
      <section className="formsec" aria-labelledby="part-competencies">
        <h2 id="part-competencies">Competencies</h2>
        <ChosenBoxes
          name="competencies"
          legend="What it draws on"
          options={choices.competencies.map(({ id, name }) => ({ id, text: name }))}
          chosen={entry.competencies}
          problems={problems.competencies}
        />
      </section>
    </>
  )
}
