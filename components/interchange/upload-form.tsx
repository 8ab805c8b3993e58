import { ErrorSummary } from '@/components/forms/error-summary'
import { acceptedFiles } from '@/lib/interchange/rules'

/** A file to bring in, sent as it is: no script is needed. What it would change is shown before anything is. */
export function UploadForm({
  action,
  label,
  hint,
  problem,
  accept = acceptedFiles,
}: {
  action: string
  label: string
  hint: string
  problem: string | null
  accept?: string
}) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="upload-form">
      {problem ? (
        <ErrorSummary message="The file was not read" fields={{ file: [problem] }} controls={{ file: 'file' }} />
      ) : null}
      <div className={problem ? 'field bad' : 'field'}>
        <label htmlFor="file">{label}</label>
        <p className="hint" id="file-hint">
          {hint}
        </p>
        <div className="drop">
          <input
            id="file"
            name="file"
            type="file"
            required
            accept={accept}
            aria-describedby="file-hint"
            aria-invalid={problem ? true : undefined}
          />
        </div>
      </div>
      <p className="row">
        <button className="btn pri" type="submit">
          Show what it would change
        </button>
      </p>
    </form>
  )
}
