import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { errorForLog } from '@/lib/platform/error-for-log'
import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { isUnreachable } from '@/lib/platform/prisma-errors'
import type { ActionState } from './action-state'
import { clientAddress } from './client-address'
import { currentViewer } from './viewer'

export interface ActionContext {
  viewer: Viewer
  /** Network address of the one who asks, for rate limits. */
  from: string
  requestId: string
}

const failed = (message: string, fields: FieldProblems = {}): ActionState => ({ ok: false, message, fields })

/**
 * The one way into a server action: finds the viewer, runs the work, and turns what went wrong into words. What is not a
 * DomainError is logged under the request id, and the person gets a neutral sentence with that id. Every exported action
 * goes through here; a test reads the sources for exceptions.
 */
export function action<Input>(
  name: string,
  work: (context: ActionContext, input: Input) => Promise<ActionState>,
): (state: ActionState, input: Input) => Promise<ActionState> {
  return async (_state, input) => {
    const requestId = (await headers()).get('x-request-id') ?? 'unknown'
    try {
      const [viewer, from] = await Promise.all([currentViewer(), clientAddress()])
      return await work({ viewer, from, requestId }, input)
    } catch (error) {
      unstable_rethrow(error) // redirect() and notFound() are throws of Next's own
      if (error instanceof DomainError) return failed(error.message, error.fields)
      if (isUnreachable(error)) {
        log.error({ action: name, requestId }, 'database unreachable')
        return failed(
          'We cannot reach our database at the moment. What you typed is still here: try again in a minute.',
        )
      }
      log.error({ action: name, requestId, error: errorForLog(error) }, 'action failed')
      return failed(
        `Something went wrong on our side, and nothing was saved. If it happens again, tell us this number: ${requestId}`,
      )
    }
  }
}
