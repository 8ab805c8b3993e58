import { TextField } from '@/components/forms/text-field'
import { chosenListName } from '@/lib/framework/draft/entry-form.shared'
import type { SalaryFigure } from '@/lib/framework/model'

const figures = [
  ['low', 'Low'],
  ['median', 'Median'],
  ['average', 'Average'],
  ['high', 'High'],
  ['year', 'Year'],
] as const
const facts = [
  ['region', 'Country, two letters'],
  ['currency', 'Currency, three letters'],
  ['basis', 'What the figure is'],
  ['source', 'Source'],
  ['sourceUrl', 'Address of the source'],
] as const

/** Pay figures with where they come from, and an empty row for one more. Emptying a row takes it away. */
export function PayRows({
  figures: known,
  problems,
}: {
  figures: readonly SalaryFigure[]
  problems: Readonly<Record<string, string[]>>
}) {
  const rows: Partial<SalaryFigure>[] = [...known, {}]
  return (
    <>
      <input type="hidden" name={chosenListName('salary')} value="1" />
      {rows.map((row, index) => {
        const name = (field: string) => `salary.${index}.${field}`
        const field = ([key, label]: (typeof figures | typeof facts)[number]) => (
          <TextField
            key={key}
            id={name(key)}
            name={name(key)}
            label={label}
            defaultValue={String(row[key] ?? '')}
            problems={problems[name(key)]}
          />
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure has no name but its place
          <fieldset key={index} className="pay-of">
            <legend className="flabel">
              {index === known.length ? 'One more figure' : `${row.region ?? ''}, ${row.source ?? ''}`}
            </legend>
            {problems[`salary.${index}`] ? <p className="err">{problems[`salary.${index}`]?.join(' ')}</p> : null}
            <div className="fields">{figures.map(field)}</div>
            <div className="fields">{facts.map(field)}</div>
          </fieldset>
        )
      })}
    </>
  )
}
