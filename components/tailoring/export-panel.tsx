import { ChoiceField } from '@/components/forms/choice-field'
import { exportFormats, exportPapers, exportStyles } from '@/lib/tailoring/export-choices.shared'

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, text]) => ({ value, text }))

/** Asks for the file by a plain form. What a line still needs stands beside the line, and is counted here. */
export function ExportPanel({
  action,
  waiting,
  answer,
}: {
  action: string
  /** Lines that are not ready, by the id of their control. */
  waiting: Record<string, string[]>
  answer: string | undefined
}) {
  const lines = Object.keys(waiting)
  return (
    <form action={action} method="get" className="export">
      {answer === 'unavailable' ? (
        <p className="banner warn" role="alert">
          This file could not be made just now. Choose another format, or try again in a minute.
        </p>
      ) : null}
      {lines.length > 0 ? (
        <div className="banner warn">
          <p>
            {lines.length === 1 ? 'One line is' : `${lines.length} lines are`} not ready to leave the house: fill in
            what stands in brackets, and say that the line is true of you.
          </p>
          <ul>
            {lines.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{waiting[name]?.join(' ')}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="fields">
        <ChoiceField id="format" name="format" label="Format" options={options(exportFormats)} />
        <ChoiceField id="style" name="style" label="Style" options={options(exportStyles)} />
        <ChoiceField id="paper" name="paper" label="Paper" options={options(exportPapers)} />
      </div>
      <button className="btn pri" type="submit">
        Save as a file
      </button>
    </form>
  )
}
