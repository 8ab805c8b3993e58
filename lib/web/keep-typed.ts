import 'server-only'
import { DomainError } from '@/lib/platform/errors'
import type { ActionState } from './action-state'

/** Runs the work of a form; when it is refused, hands back the named fields as they were typed, so that nothing is lost. */
export async function keepTyped(
  form: FormData,
  names: string[],
  work: () => Promise<ActionState>,
): Promise<ActionState> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const values = Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
    return { ok: false, message: error.message, fields: error.fields, values }
  }
}
