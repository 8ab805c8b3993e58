'use client'

import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import { applyAct } from '@/lib/resumes/keep/document-acts.shared'
import { basicsFields, listParts } from '@/lib/resumes/keep/document-parts.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import type { FormAction } from '@/lib/web/action-state'
import { ConflictForm } from './conflict-form'
import { PartEditor } from './part-editor'
import { ProfilesEditor } from './profiles-editor'
import { SaveBar } from './save-bar'
import { useDraftEditor } from './use-draft-editor'

/** Everything that a résumé says, open to correction; saved after each pause, and by a plain form without script. */
export function ResumeEditor({
  resume,
  savedText,
  exportProblems,
  save,
  decide,
}: {
  resume: { id: string; title: string; document: ResumeDocument; revision: number }
  savedText: string
  exportProblems: Record<string, string[]>
  save: FormAction
  decide: FormAction
}) {
  const initial = { document: resume.document, leftOut: [] }
  const editor = useDraftEditor({ initial, revision: resume.revision, save, act: applyAct })
  const { draft, generation, answer } = editor
  const { document } = draft
  const problems = { ...exportProblems, ...editor.problems }
  const controls = Object.fromEntries(Object.keys(problems).map((name) => [name, name]))
  const typedTitle = answer.ok === false && answer.values?.title !== undefined ? answer.values.title : resume.title
  return (
    <>
      {answer.ok === false && answer.conflict ? (
        <ConflictForm
          conflict={answer.conflict}
          id={resume.id}
          title={typedTitle}
          leftOut={[]}
          takesFocus={editor.isAsked}
          decide={decide}
        />
      ) : null}
      <form {...editor.formProps} className="editor" id="editor" tabIndex={-1} aria-label="Résumé">
        <SaveBar {...editor} savedText={savedText} />
        {answer.ok === false && editor.isAsked && !answer.conflict ? (
          <ErrorSummary message={answer.message} fields={answer.fields} controls={controls} />
        ) : null}
        <input type="hidden" name="id" value={resume.id} />
        <input type="hidden" name="revision" value={resume.revision} />
        <input type="hidden" name="base" value={JSON.stringify(document)} />
        <section aria-labelledby="part-basics">
          <h2 id="part-basics" tabIndex={-1}>
            You
          </h2>
          <TextField
            id="title"
            name="title"
            label="Name of this résumé"
            hint="For you alone. It is on no export."
            maxLength={120}
            defaultValue={typedTitle}
            problems={problems.title}
          />
          <div className="fields">
            {Object.entries(basicsFields).map(([field, label]) => {
              const name = `basics.${field}`
              const text = String(new Map<string, unknown>(Object.entries(document.basics)).get(field) ?? '')
              const shared = { id: name, name, label, defaultValue: text, problems: problems[name] }
              return field === 'summary' ? null : <TextField key={`${field}${generation}`} {...shared} />
            })}
          </div>
          <LongTextField
            key={`summary${generation}`}
            id="basics.summary"
            name="basics.summary"
            label={basicsFields.summary}
            rows={3}
            defaultValue={document.basics.summary}
            problems={problems['basics.summary']}
          />
          <ProfilesEditor profiles={document.basics.profiles} generation={generation} problems={problems} />
        </section>
        {listParts.map((part) => (
          <PartEditor key={part} part={part} document={document} generation={generation} problems={problems} />
        ))}
      </form>
    </>
  )
}
