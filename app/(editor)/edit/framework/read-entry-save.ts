import 'server-only'
import { z } from 'zod'
import { type DraftEdit, draftCollections } from '@/lib/framework/draft/draft-edit.shared'
import { readEntryForm } from '@/lib/framework/draft/entry-form.shared'
import { raciLetterSchema } from '@/lib/framework/model'
import { DomainError } from '@/lib/platform/errors'
import { formNumber, formText } from '@/lib/web/form-values'

const baseSchema = z.object({ value: z.json(), letters: z.record(z.string(), raciLetterSchema) })

/** A whole entry as a form sent it: what it changes against what the page had shown. @throws DomainError invalid */
export function readEntrySave(form: FormData): {
  draftId: string
  revision: number
  edits: DraftEdit[]
  problems: Record<string, string[]>
  values: Record<string, string>
} {
  const base = baseSchema.safeParse(readJson(formText(form, 'base')))
  const named = formText(form, 'collection')
  const collection = draftCollections.find((each) => each === named)
  if (!base.success || !collection) throw new DomainError('invalid', 'The form did not arrive whole. Send it again.')
  const entry = { collection, id: formText(form, 'id'), ...base.data }
  const sent = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('$') && name !== 'base' ? [[name, value]] : [],
  )
  return {
    draftId: formText(form, 'draftId'),
    revision: formNumber(form, 'revision'),
    ...readEntryForm(entry, sent),
    // As pairs: boxes of one list share a name.
    values: { form: JSON.stringify(sent) },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
