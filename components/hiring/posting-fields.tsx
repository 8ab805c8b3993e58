import { ChoiceField } from '@/components/forms/choice-field'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import {
  contractTypeLabels,
  ir35Labels,
  securityClearanceLabels,
  seniorityLabels,
  visaLabels,
  workingHoursLabels,
  workModeLabels,
} from '@/lib/postings/labels'
import type { DutyChoice, PostingForm } from '@/lib/postings/posting-form'
import { DutyPicker } from './duty-picker'
import type { usePostingForm } from './use-posting-form'

interface PostingFieldsProps extends Pick<ReturnType<typeof usePostingForm>, 'field' | 'box' | 'problems'> {
  values: PostingForm
  choices: DutyChoice[]
  roles: { id: string; title: string }[]
  countries: { value: string; text: string }[]
  currencies: string[]
}

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, text]) => ({ value, text }))
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The controls of a posting, in the order in which a reader meets what they say. */
export function PostingFields({
  field,
  box,
  problems,
  values,
  choices,
  roles,
  countries,
  currencies,
}: PostingFieldsProps) {
  const control = (name: keyof PostingForm & keyof typeof problems) => ({
    id: name,
    problems: problems[name],
    ...field(name),
  })
  return (
    <>
      <section className="formsec" aria-labelledby="part-title">
        <h2 id="part-title">Title and role</h2>
        <TextField
          label="Job title"
          hint="What candidates search for. Leave out grades, places and reference numbers."
          maxLength={200}
          {...control('title')}
        />
        <div className="fields">
          <ChoiceField
            label="Role profile"
            empty="None of them"
            options={roles.map(({ id, title }) => ({ value: id, text: title }))}
            {...control('roleId')}
          />
          <ChoiceField label="Level" empty="Not stated" options={options(seniorityLabels)} {...control('seniority')} />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-about">
        <h2 id="part-about">About the job</h2>
        <LongTextField
          label="Description"
          hint="What the job is for, who it works with, what a good first year looks like. Leave a line blank between paragraphs."
          rows={9}
          {...control('description')}
        />
      </section>
      <section className="formsec" aria-labelledby="part-duties">
        <h2 id="part-duties">Duties</h2>
        <p className="soft small">
          Tick what belongs to this job and put it in your own words. What is ticked is tied to the framework, so that
          candidates can be matched to it.
        </p>
        <DutyPicker choices={choices} values={values} field={field} box={box} problems={problems} />
        <LongTextField
          label="Other duties"
          hint="One on each line. These are not tied to the framework."
          rows={3}
          {...control('ownDuties')}
        />
      </section>
      <section className="formsec" aria-labelledby="part-ask">
        <h2 id="part-ask">Requirements and offer</h2>
        <LongTextField
          label="Requirements"
          hint="One on each line. Ask only for what the job cannot be done without."
          rows={5}
          {...control('requirements')}
        />
        <LongTextField label="What you offer" hint="One on each line." rows={4} {...control('benefits')} />
      </section>
      <section className="formsec" aria-labelledby="part-place">
        <h2 id="part-place">Pay and place</h2>
        <div className="fields">
          <TextField label="Lowest pay" inputMode="decimal" {...control('payMin')} />
          <TextField label="Highest pay" inputMode="decimal" {...control('payMax')} />
          <ChoiceField
            label="Currency"
            empty="Choose"
            options={currencies.map((code) => ({ value: code, text: code }))}
            {...control('payCurrency')}
          />
          <ChoiceField
            label="For each"
            empty="Choose"
            options={options({ year: 'year', day: 'day', hour: 'hour' })}
            {...control('payPeriod')}
          />
        </div>
        <div className="fields">
          <TextField label="Town or city" {...control('city')} />
          <TextField label="Region, if it helps" {...control('region')} />
          <ChoiceField label="Country" options={countries} {...control('country')} />
        </div>
        <div className="fields">
          <ChoiceField
            label="Where the work is done"
            options={options(workModeLabels).map(({ value, text }) => ({ value, text: sentence(text) }))}
            {...control('workMode')}
          />
          <ChoiceField label="Contract" options={options(contractTypeLabels)} {...control('contractType')} />
          <ChoiceField
            label="Hours"
            options={options(workingHoursLabels).map(({ value, text }) => ({ value, text: sentence(text) }))}
            {...control('workingHours')}
          />
          <TextField label="Sector" {...control('sector')} />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-eligible">
        <h2 id="part-eligible">Who can take the job</h2>
        <div className="fields">
          <ChoiceField
            label="Visa sponsorship"
            empty="Not stated"
            options={options(visaLabels)}
            {...control('visaSponsorship')}
          />
          <ChoiceField
            label="Security clearance"
            empty="Not stated"
            options={options(securityClearanceLabels)}
            {...control('securityClearance')}
          />
          <ChoiceField
            label="IR35, for a contract"
            empty="Not stated"
            options={options(ir35Labels)}
            {...control('ir35')}
          />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-apply">
        <h2 id="part-apply">Applying and dates</h2>
        <div className="fields">
          <TextField label="E-mail address to apply to" inputMode="email" {...control('applyEmail')} />
          <TextField label="Or a web address" inputMode="url" {...control('applyUrl')} />
          <TextField type="date" label="Closes at the end of" hint="23:59 GMT on that day." {...control('closesAt')} />
        </div>
      </section>
    </>
  )
}
