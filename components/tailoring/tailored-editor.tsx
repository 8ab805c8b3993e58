'use client'

import { useMemo } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import { ConflictForm } from '@/components/resumes/conflict-form'
import { SaveBar } from '@/components/resumes/save-bar'
import { useDraftEditor } from '@/components/resumes/use-draft-editor'
import { entriesOf, partLabels } from '@/lib/resumes/keep/document-parts.shared'
import { entryParts, type ResumeDocument } from '@/lib/resumes/model'
import type { CoveredDuty, DutyCoverage } from '@/lib/tailoring/cover-duties'
import { exportProblems } from '@/lib/tailoring/line-state.shared'
import { applyTailorAct } from '@/lib/tailoring/tailor-acts.shared'
import type { FormAction } from '@/lib/web/action-state'
import { DutyRail } from './duty-rail'
import { TailoredEntry } from './tailored-entry'

export interface TailoredEditorProps {
  copy: { id: string; document: ResumeDocument; leftOut: string[]; revision: number; originalIds: string[] }
  coverage: DutyCoverage
  savedText: string
  /** The export was asked for and refused: what each line still needs is said at once. */
  isRefused: boolean
  save: FormAction
  decide: FormAction
}

/** A copy beside what is asked for: choose, order and reword lines, and see what they evidence after each pause. */
export function TailoredEditor({ copy, coverage, savedText, isRefused, save, decide }: TailoredEditorProps) {
  const prompts = useMemo(
    () => Object.fromEntries(coverage.duties.map(({ responsibilityId, prompt }) => [responsibilityId, prompt])),
    [coverage],
  )
  const editor = useDraftEditor({
    initial: { document: copy.document, leftOut: copy.leftOut },
    revision: copy.revision,
    save,
    act: (document, act, id, values) => applyTailorAct(document, act, id, { prompts, values }),
  })
  const { draft, generation, answer } = editor
  const { document, leftOut } = draft
  const dutiesOf = useMemo(() => byLine(coverage.duties), [coverage])
  const waiting = exportProblems(document, leftOut)
  const problems = editor.problems
  const controls = Object.fromEntries([...Object.keys(problems), ...Object.keys(waiting)].map((name) => [name, name]))
  return (
    <>
      {answer.ok === false && answer.conflict ? (
        <ConflictForm
          conflict={answer.conflict}
          id={copy.id}
          title=""
          leftOut={leftOut}
          takesFocus={editor.isAsked}
          decide={decide}
        />
      ) : null}
      <form {...editor.formProps} className="tailor" id="editor" tabIndex={-1} aria-label="Tailored résumé">
        <div className="editor">
          <SaveBar {...editor} savedText={savedText} />
          {answer.ok === false && editor.isAsked && !answer.conflict ? (
            <ErrorSummary message={answer.message} fields={answer.fields} controls={controls} />
          ) : null}
          {isRefused && Object.keys(waiting).length > 0 ? (
            <ErrorSummary message="Not exported: some lines are not yet yours" fields={waiting} controls={controls} />
          ) : null}
          <input type="hidden" name="id" value={copy.id} />
          <input type="hidden" name="revision" value={copy.revision} />
          <input type="hidden" name="base" value={JSON.stringify(document)} />
          <section aria-labelledby="part-head">
            <h2 id="part-head">Opening</h2>
            <TextField
              key={`label${generation}`}
              id="basics.label"
              name="basics.label"
              label="Headline"
              hint="What you are, in the words of the role."
              defaultValue={document.basics.label}
              problems={problems['basics.label']}
            />
            <LongTextField
              key={`summary${generation}`}
              id="basics.summary"
              name="basics.summary"
              label="Profile"
              rows={3}
              defaultValue={document.basics.summary}
              problems={problems['basics.summary']}
            />
          </section>
          {entryParts.map((part) =>
            document[part].length > 0 ? (
              <section aria-labelledby={`part-${part}`} key={part}>
                <h2 id={`part-${part}`}>{partLabels[part].title}</h2>
                <ol className="items">
                  {document[part].map((entry) => (
                    <TailoredEntry
                      key={entry.id}
                      entry={entry}
                      leftOut={leftOut}
                      dutiesOf={dutiesOf}
                      originalIds={copy.originalIds}
                      generation={generation}
                      problems={{ ...waiting, ...problems }}
                    />
                  ))}
                </ol>
              </section>
            ) : null,
          )}
        </div>
        <DutyRail coverage={coverage} entries={entriesOf(document)} isSaving={editor.saveState === 'saving'} />
      </form>
    </>
  )
}

/** The duties that each line speaks for. */
function byLine(duties: readonly CoveredDuty[]): Map<string, CoveredDuty[]> {
  const lines = new Map<string, CoveredDuty[]>()
  for (const duty of duties) for (const id of duty.bulletIds) lines.set(id, [...(lines.get(id) ?? []), duty])
  return lines
}
