import { ErrorSummary } from '@/components/forms/error-summary'
import { acceptedFiles, fileHint, parseLimits, uploadResumePath } from '@/lib/resumes/rules'

export interface MatchFormProps {
  problem: string | null
  roles: readonly { id: string; title: string }[]
  /** What the address asks for: the person may choose anew. */
  role: string
  posting: string
  /** Title and employer, when what is asked for is an open posting. */
  postingTitle: string | null
}

/** One form for a file or pasted text, sent as it is: no script is needed to use it. */
export function MatchForm({ problem, roles, role, posting, postingTitle }: MatchFormProps) {
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
      <fieldset className="against">
        <legend className="flabel">Match it against</legend>
        <div className="field">
          <label htmlFor="target">A role</label>
          <select className="inp" id="target" name="target" defaultValue={role ? `role:${role}` : ''}>
            <option value="">The one that my work is most like</option>
            {roles.map(({ id, title }) => (
              <option key={id} value={`role:${id}`}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="posting">Or an open posting</label>
          <p className="hint" id="posting-hint">
            {postingTitle
              ? `${postingTitle}. Its own duties take the place of the role’s.`
              : 'The number or the address of a job here. Its own duties then take the place of the role’s.'}
          </p>
          <input
            className="inp"
            id="posting"
            name="posting"
            defaultValue={posting}
            maxLength={300}
            autoComplete="off"
            aria-describedby="posting-hint"
          />
        </div>
      </fieldset>
      <p className="row">
        <button className="btn pri" type="submit">
          Show what it evidences
        </button>
      </p>
    </form>
  )
}
