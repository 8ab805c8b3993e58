import { checkCompleteness } from './completeness'
import { controlOf, type DutyChoice, fromPostingForm, type PostingForm } from './posting-form'
import { postingInputSchema } from './schema'

type Problems = Record<string, string[]>

function byControl(entries: Iterable<readonly [string, string]>): Problems {
  const problems: Problems = {}
  for (const [control, message] of entries) problems[control] = [...(problems[control] ?? []), message]
  return problems
}

/** Problems of the words themselves, by the control that they belong to. */
export function typedProblems(form: PostingForm, choices: readonly DutyChoice[]): Problems {
  const read = postingInputSchema.safeParse(fromPostingForm(form, choices))
  if (read.success) return {}
  return byControl(
    read.error.issues.map((issue) => [controlOf(issue.path.join('.'), form, choices), issue.message] as const),
  )
}

/** What publishing still asks of the form; null while its words cannot be read. */
function openMessages(form: PostingForm, choices: readonly DutyChoice[], now: Date): Set<string> | null {
  const read = postingInputSchema.safeParse(fromPostingForm(form, choices))
  if (!read.success) return null
  return new Set(checkCompleteness(read.data, now).flatMap(({ done, message }) => (done ? [] : [message])))
}

/**
 * What is left of an answer of the server while somebody puts it right: a demand of publishing goes when it is met, and any
 * other problem when its control says something else.
 * @param fields problems by field, as they were answered to the form `sent`
 */
export function openProblems(
  fields: Problems,
  { sent, values }: { sent: PostingForm; values: PostingForm },
  choices: readonly DutyChoice[],
  now: Date,
): Problems {
  const demanded = openMessages(sent, choices, now)
  const open = openMessages(values, choices, now)
  return byControl(
    Object.entries(fields).flatMap(([path, messages]) => {
      const control = controlOf(path, sent, choices)
      return messages
        .filter((message) =>
          demanded?.has(message)
            ? open === null || open.has(message)
            : (sent[control] ?? '') === (values[control] ?? ''),
        )
        .map((message) => [control, message] as const)
    }),
  )
}
