import { ChoiceField } from '@/components/forms/choice-field'
import { RaciMark } from '@/components/framework/raci-mark'
import { importanceLabels } from '@/lib/framework/labels'
import { importances, type Role } from '@/lib/framework/model'
import { ChosenBoxes } from './chosen-boxes'
import type { FieldsProps } from './fields-props'
import { LevelTable } from './level-table'
import { PayRows } from './pay-rows'
import { Line, Lines, Words } from './text-fields'

/** A role with all its parts. Its letters are the matrix's; how much a duty belongs to it is said here. */
export function RoleFields({ entry, choices, problems }: FieldsProps<Role>) {
  const names = new Map(choices.responsibilities.map(({ id, name }) => [id, name]))
  const superiors = [...choices.roles, ...choices.governanceRoles].filter(({ id }) => id !== entry.id)
  return (
    <>
      <section className="formsec" aria-labelledby="part-statement">
        <h2 id="part-statement">What the role is for</h2>
        <Words name="purpose" label="Statement" value={entry.purpose} problems={problems} serif />
        <Words name="summary" label="Summary" value={entry.summary} problems={problems} rows={5} />
        <div className="fields">
          <Line name="title" label="Title" hint="The old title is kept." value={entry.title} problems={problems} />
          <Line name="family" label="Family" value={entry.family} problems={problems} words={choices.families} />
          <Line name="grade" label="Grade" value={String(entry.grade)} problems={problems} />
        </div>
        <Lines
          name="alternativeTitles"
          label="Other titles for it"
          value={entry.alternativeTitles}
          problems={problems}
        />
      </section>
      <section className="formsec" aria-labelledby="part-duties">
        <h2 id="part-duties">Duties</h2>
        <p className="hint">
          Every R, A and C of the matrix. Change the letters there; say here how often each belongs to the role.
        </p>
        {problems.responsibilities ? <p className="err">{problems.responsibilities.join(' ')}</p> : null}
        <ul className="duties-of" id="responsibilities" tabIndex={-1}>
          {entry.responsibilities.map(({ id, raci, importance }) => (
            <li key={id}>
              <RaciMark letter={raci} />
              <label htmlFor={`responsibilities.${id}.importance`}>{names.get(id) ?? id}</label>
              <select
                className="inp"
                id={`responsibilities.${id}.importance`}
                name={`responsibilities.${id}.importance`}
                defaultValue={importance}
              >
                {importances.map((choice) => (
                  <option key={choice} value={choice}>
                    {importanceLabels[choice]}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </section>
      <section className="formsec" aria-labelledby="part-levels">
        <h2 id="part-levels">Competencies</h2>
        <LevelTable entry={entry} choices={choices} />
      </section>
      <section className="formsec" aria-labelledby="part-ways">
        <h2 id="part-ways">The way in and the way up</h2>
        <ChoiceField
          id="reportsTo"
          name="reportsTo"
          label="Reports to"
          empty="Nobody: it stands at the top"
          defaultValue={entry.reportsTo ?? ''}
          options={superiors.map(({ id, title }) => ({ value: id, text: title }))}
          problems={problems.reportsTo}
        />
        <ChosenBoxes
          name="progressesTo"
          legend="Progresses to"
          options={choices.roles
            .filter(({ id, grade }) => grade > entry.grade || entry.progressesTo.includes(id))
            .map(({ id, title, grade }) => ({ id, text: `${title}, grade ${grade}` }))}
          chosen={entry.progressesTo}
          problems={problems.progressesTo}
        />
      </section>
      <section className="formsec" aria-labelledby="part-needs">
        <h2 id="part-needs">Requirements and measures</h2>
        <Words
          name="requirements.experience"
          label="Experience"
          value={entry.requirements.experience}
          problems={problems}
        />
        <div className="fields">
          <Line
            name="requirements.monthsOfExperience"
            label="Months of experience, at least"
            value={String(entry.requirements.monthsOfExperience)}
            problems={problems}
          />
          <Line
            name="requirements.education"
            label="Education"
            value={entry.requirements.education}
            problems={problems}
          />
        </div>
        <div className="fields">
          <Lines
            name="requirements.certifications"
            label="Certificates"
            value={entry.requirements.certifications}
            problems={problems}
          />
          <Lines name="requirements.tools" label="Tools" value={entry.requirements.tools} problems={problems} />
        </div>
        <Lines name="kpis" label="How the role is measured" value={entry.kpis} problems={problems} />
      </section>
      <section className="formsec" aria-labelledby="part-pay">
        <h2 id="part-pay">Pay</h2>
        <PayRows figures={entry.salary ?? []} problems={problems} />
      </section>
    </>
  )
}
