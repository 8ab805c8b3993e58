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
  return (
    <>
      <section className="formsec" aria-labelledby="part-title">
        <h2 id="part-title">Title and role</h2>
        <TextField
          id="title"
          label="Job title"
          hint="What candidates search for. Leave out grades, places and reference numbers."
          maxLength={200}
          problems={problems.title}
          {...field('title')}
        />
        <div className="fields">
          <ChoiceField
            id="roleId"
            label="Role profile"
            empty="None of them"
            options={roles.map(({ id, title }) => ({ value: id, text: title }))}
            problems={problems.roleId}
            {...field('roleId')}
          />
          <ChoiceField
            id="seniority"
            label="Level"
            empty="Not stated"
            options={options(seniorityLabels)}
            problems={problems.seniority}
            {...field('seniority')}
          />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-about">
        <h2 id="part-about">About the job</h2>
        <LongTextField
          id="description"
          label="Description"
          hint="What the job is for, who it works with, what a good first year looks like. Leave a line blank between paragraphs."
          rows={9}
          problems={problems.description}
          {...field('description')}
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
          id="ownDuties"
          label="Other duties"
          hint="One on each line. These are not tied to the framework."
          rows={3}
          problems={problems.ownDuties}
          {...field('ownDuties')}
        />
      </section>
      <section className="formsec" aria-labelledby="part-ask">
        <h2 id="part-ask">Requirements and offer</h2>
        <LongTextField
          id="requirements"
          label="Requirements"
          hint="One on each line. Ask only for what the job cannot be done without."
          rows={5}
          problems={problems.requirements}
          {...field('requirements')}
        />
        <LongTextField
          id="benefits"
          label="What you offer"
          hint="One on each line."
          rows={4}
          problems={problems.benefits}
          {...field('benefits')}
        />
      </section>
      <section className="formsec" aria-labelledby="part-place">
        <h2 id="part-place">Pay and place</h2>
        <div className="fields">
          <TextField
            id="payMin"
            label="Lowest pay"
            inputMode="decimal"
            problems={problems.payMin}
            {...field('payMin')}
          />
          <TextField
            id="payMax"
            label="Highest pay"
            inputMode="decimal"
            problems={problems.payMax}
            {...field('payMax')}
          />
          <ChoiceField
            id="payCurrency"
            label="Currency"
            empty="Choose"
            options={currencies.map((code) => ({ value: code, text: code }))}
            problems={problems.payCurrency}
            {...field('payCurrency')}
          />
          <ChoiceField
            id="payPeriod"
            label="For each"
            empty="Choose"
            options={options({ year: 'year', day: 'day', hour: 'hour' })}
            problems={problems.payPeriod}
            {...field('payPeriod')}
          />
        </div>
        <div className="fields">
          <TextField id="city" label="Town or city" problems={problems.city} {...field('city')} />
          <TextField id="region" label="Region, if it helps" problems={problems.region} {...field('region')} />
          <ChoiceField
            id="country"
            label="Country"
            options={countries}
            problems={problems.country}
            {...field('country')}
          />
        </div>
        <div className="fields">
          <ChoiceField
            id="workMode"
            label="Where the work is done"
            options={options(workModeLabels).map(({ value, text }) => ({ value, text: sentence(text) }))}
            problems={problems.workMode}
            {...field('workMode')}
          />
          <ChoiceField
            id="contractType"
            label="Contract"
            options={options(contractTypeLabels)}
            problems={problems.contractType}
            {...field('contractType')}
          />
          <ChoiceField
            id="workingHours"
            label="Hours"
            options={options(workingHoursLabels).map(({ value, text }) => ({ value, text: sentence(text) }))}
            problems={problems.workingHours}
            {...field('workingHours')}
          />
          <TextField id="sector" label="Sector" problems={problems.sector} {...field('sector')} />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-eligible">
        <h2 id="part-eligible">Who can take the job</h2>
        <div className="fields">
          <ChoiceField
            id="visaSponsorship"
            label="Visa sponsorship"
            empty="Not stated"
            options={options(visaLabels)}
            problems={problems.visaSponsorship}
            {...field('visaSponsorship')}
          />
          <ChoiceField
            id="securityClearance"
            label="Security clearance"
            empty="Not stated"
            options={options(securityClearanceLabels)}
            problems={problems.securityClearance}
            {...field('securityClearance')}
          />
          <ChoiceField
            id="ir35"
            label="IR35, for a contract"
            empty="Not stated"
            options={options(ir35Labels)}
            problems={problems.ir35}
            {...field('ir35')}
          />
        </div>
      </section>
      <section className="formsec" aria-labelledby="part-apply">
        <h2 id="part-apply">Applying and dates</h2>
        <div className="fields">
          <TextField
            id="applyEmail"
            label="E-mail address to apply to"
            inputMode="email"
            problems={problems.applyEmail}
            {...field('applyEmail')}
          />
          <TextField
            id="applyUrl"
            label="Or a web address"
            inputMode="url"
            problems={problems.applyUrl}
            {...field('applyUrl')}
          />
          <TextField
            id="closesAt"
            type="date"
            label="Closes at the end of"
            hint="23:59 GMT on that day."
            problems={problems.closesAt}
            {...field('closesAt')}
          />
        </div>
      </section>
    </>
  )
}
