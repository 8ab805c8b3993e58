import { ErrorSummary } from '@/components/forms/error-summary'
import { adLimits, uploadAdPath } from '@/lib/decoding/rules'

export interface DecodeFormProps {
  problem: string | null
  title: string
  text: string
}

/** Title and text of an ad, sent as a plain form: no script is needed to use it. */
export function DecodeForm({ problem, title, text }: DecodeFormProps) {
  const bad = problem !== null
  return (
    <form action={uploadAdPath} method="post" encType="multipart/form-data" className="decode-form">
      {bad ? (
        <ErrorSummary message="The ad was not read" fields={{ text: [problem] }} controls={{ text: 'text' }} />
      ) : null}
      <div className="field">
        <label htmlFor="title">Job title</label>
        <p className="hint" id="title-hint">
          As the ad has it. It is compared with the duties. May be left empty.
        </p>
        <input
          className="inp"
          id="title"
          name="title"
          defaultValue={title}
          maxLength={adLimits.title}
          autoComplete="off"
          aria-describedby="title-hint"
        />
      </div>
      <div className={bad ? 'field bad' : 'field'}>
        <label htmlFor="text">Text of the ad</label>
        <p className="hint" id="text-hint">
          The whole ad or its duties, in English, at most {adLimits.text.toLocaleString('en-GB')} characters.
        </p>
        {bad ? (
          <span className="err" id="text-problem">
            {problem}
          </span>
        ) : null}
        <textarea
          className="inp"
          id="text"
          name="text"
          rows={14}
          defaultValue={text}
          aria-describedby={bad ? 'text-hint text-problem' : 'text-hint'}
          aria-invalid={bad || undefined}
        />
      </div>
      <p className="row">
        <button className="btn pri" type="submit">
          Show what it asks for
        </button>
      </p>
    </form>
  )
}
