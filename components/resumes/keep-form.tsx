import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import { keepResumePath } from '@/lib/paths'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { parseLimits } from '@/lib/resumes/rules'

/** A file or pasted text to keep, sent as it is: no script is needed. */
export function KeepForm({ problem }: { problem: string | null }) {
  return (
    <form action={keepResumePath} method="post" encType="multipart/form-data" className="keep-form">
      {problem ? (
        <ErrorSummary message="The résumé was not kept" fields={{ file: [problem] }} controls={{ file: 'file' }} />
      ) : null}
      <div className={problem ? 'field bad' : 'field'}>
        <label htmlFor="file">Résumé file</label>
        <p className="hint" id="file-hint">
          PDF, DOCX or plain text, smaller than 5 MB. The file is kept with what was read from it, for you alone.
        </p>
        {problem ? (
          <span className="err" id="file-problem">
            {problem}
          </span>
        ) : null}
        <div className="drop">
          <input
            id="file"
            name="file"
            type="file"
            accept=".pdf,.docx,.txt,application/pdf,text/plain"
            aria-describedby={problem ? 'file-hint file-problem' : 'file-hint'}
            aria-invalid={problem ? true : undefined}
          />
        </div>
      </div>
      <LongTextField
        id="text"
        name="text"
        label="Or paste the text"
        hint="As it stands, headings and all. You can correct everything afterwards."
        rows={8}
        maxLength={parseLimits.characters}
      />
      <TextField
        id="title"
        name="title"
        label="Name, if you like"
        hint="Such as “General, English”. For you alone."
        maxLength={keepLimits.title}
      />
      <p className="row">
        <button className="btn pri" type="submit">
          Keep this résumé
        </button>
      </p>
    </form>
  )
}
