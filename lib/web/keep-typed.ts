import 'server-only'
import { DomainError } from '@/lib/platform/errors'
import type { ActionState } from './action-state'

/**
 * Runs the work of a form; when it is refused, hands back what was typed, so that nothing is lost.
 * @param values what goes back into the page: never a password
 */
export async function keepTyped(
  values: Record<string, string>,
  work: () => Promise<ActionState>,
): Promise<ActionState> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { ok: false, message: error.message, fields: error.fields, values }
  }
}
