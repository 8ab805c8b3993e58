import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import { dateFields, itemFields, type ListPart } from '@/lib/resumes/keep/document-parts.shared'

const hints: Record<string, string> = {
  keywords: 'With commas between them.',
  lines: 'One on each line.',
}

/** A kept date as it is typed: “now” for what still runs. */
const dateValue = (value: string) => (value === 'present' ? 'now' : value)

/** The texts of one item of a list, each under its own name. */
export function ItemFields({
  part,
  item,
  generation,
  problems,
}: {
  part: ListPart
  item: { id: string }
  generation: number
  problems: Record<string, string[]>
}) {
  const values = new Map<string, unknown>(Object.entries(item))
  const control = (field: string, label: string) => {
    const name = `${part}.${item.id}.${field}`
    const value = values.get(field)
    const text = Array.isArray(value) ? value.join(field === 'lines' ? '\n' : ', ') : String(value ?? '')
    const shared = { id: name, name, label, problems: problems[name], hint: hints[field] }
    if (['summary', 'note', 'lines', 'keywords'].includes(field))
      return <LongTextField key={`${field}${generation}`} {...shared} rows={2} defaultValue={text} />
    const isDate = dateFields.includes(field)
    return <TextField key={`${field}${generation}`} {...shared} defaultValue={isDate ? dateValue(text) : text} />
  }
  const fields = Object.entries(itemFields[part])
  const isLong = ([field]: [string, string]) => ['summary', 'note', 'lines', 'keywords'].includes(field)
  const isDate = ([field]: [string, string]) => dateFields.includes(field)
  return (
    <>
      <div className="fields">
        {fields.filter((f) => !isLong(f) && !isDate(f)).map(([f, label]) => control(f, label))}
      </div>
      <div className="fields dates">{fields.filter(isDate).map(([f, label]) => control(f, label))}</div>
      {fields.filter(isLong).map(([f, label]) => control(f, label))}
    </>
  )
}
