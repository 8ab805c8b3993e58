import { countryName } from '@/lib/format'
import { countryCodes } from '@/lib/postings/countries'
import { contractTypeLabels, workModeLabels } from '@/lib/postings/labels'
import { contractTypes, workModes } from '@/lib/postings/schema'
import { againForm } from './again-form'

const countries = countryCodes
  .map((value) => ({ value, text: countryName(value) }))
  .sort((a, b) => a.text.localeCompare(b.text, 'en'))
const modes = workModes.map((value) => ({ value, text: capital(workModeLabels[value]) }))
const contracts = contractTypes.map((value) => ({ value, text: contractTypeLabels[value] }))

export interface JobFiltersProps {
  country: string | undefined
  workMode: string | undefined
  contract: string | undefined
}

/** Where, how and on what contract; sent with the résumé by the form that carries it. */
export function JobFilters({ country, workMode, contract }: JobFiltersProps) {
  return (
    <div className="job-filters">
      <Choice name="country" label="Country" any="Any country" chosen={country} options={countries} />
      <Choice name="workMode" label="Way of working" any="Any way" chosen={workMode} options={modes} />
      <Choice name="contract" label="Contract" any="Any contract" chosen={contract} options={contracts} />
      <button type="submit" className="btn" form={againForm} name="show" value="jobs">
        Show these jobs
      </button>
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  any: string
  chosen: string | undefined
  options: readonly { value: string; text: string }[]
}

function Choice({ name, label, any, chosen, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="inp" id={name} name={name} form={againForm} defaultValue={chosen ?? ''} autoComplete="off">
        <option value="">{any}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
