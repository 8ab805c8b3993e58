import { ErrorSummary } from '@/components/forms/error-summary'
import { acceptedFiles, fileHint, parseLimits, uploadResumePath } from '@/lib/resumes/rules'

/** One form for a file or pasted text, sent as it is: no script is needed to use it. */
export function MatchForm({ problem }: { problem: string | null }) {
  const bad = problem !== null
  return (
    <form action={uploadResumePath} method="post" encType="multipart/form-data" className="match-form">
      {bad ? (
        <ErrorSummary message="The résumé was not read" fields={{ file: [problem] }} controls={{ file: 'file' }} />
      ) : null}
      <div className={bad ? 'field bad' : 'field'}>
        <label htmlFor="file">Résumé file</label>
        <p className="hint" id="file-hint">
          {fileHint}
        </p>
        {bad ? (
          <span className="err" id="file-problem">
            {problem}
          </span>
        ) : null}
        <div className="drop">
          <input
            id="file"
            name="file"
            type="file"
            accept={acceptedFiles}
            aria-describedby={bad ? 'file-hint file-problem' : 'file-hint'}
            aria-invalid={bad || undefined}
          />
        </div>
      </div>
      <div className="field">
        <label htmlFor="text">Or paste the text</label>
        <p className="hint" id="text-hint">
          The lines about your work are enough, one duty a line. Name and address are not needed.
        </p>
        <textarea
          className="inp"
          id="text"
          name="text"
          rows={10}
          maxLength={parseLimits.characters}
          aria-describedby="text-hint"
        />
      </div>
      <p className="row">
        <button className="btn pri" type="submit">
          Show what it evidences
        </button>
      </p>
    </form>
  )
}
