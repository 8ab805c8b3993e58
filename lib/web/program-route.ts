import 'server-only'
import { errorForLog } from '@/lib/platform/error-for-log'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { isUnreachable } from '@/lib/platform/prisma-errors'
import { type Allowance, limit } from '@/lib/platform/rate-limit'
import { clientAddress } from './client-address'
import { openToAll } from './open-to-all'
import { problem } from './problem'

const limitName = 'reading by a program from one address'
const waitSeconds = 30

/** As in the draft of the HTTP working group for rate limits (draft-ietf-httpapi-ratelimit-headers-10). */
const allowanceHeaders = ({ points, seconds, left, resetSeconds }: Allowance) => ({
  'ratelimit-policy': `"reading";q=${points};w=${seconds}`,
  ratelimit: `"reading";r=${left};t=${resetSeconds}`,
})

/**
 * The one way into what programs read: counts the request, runs the work as nobody in particular, and turns what went wrong
 * into a problem. What is answered depends on the address alone, never on a cookie, so it may be kept and read by any site.
 */
export function programRoute<Params = Record<string, never>>(
  work: (request: Request, params: Params, now: Date) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = request.headers.get('x-request-id') ?? 'unknown'
    let headers: Record<string, string> = {}
    const answer = await (async () => {
      try {
        headers = allowanceHeaders(await limit(limitName, await clientAddress()))
        return await work(request, await context.params, new Date())
      } catch (error) {
        return asProblem(error, requestId, new URL(request.url).pathname)
      }
    })()
    for (const [name, value] of Object.entries({ ...headers, ...openToAll })) answer.headers.set(name, value)
    return answer
  }
}

function asProblem(error: unknown, requestId: string, pathname: string): Response {
  if (error instanceof DomainError) {
    const wait = error.retryAfterSeconds ?? (error.code === 'unavailable' ? waitSeconds : undefined)
    const headers = wait === undefined ? undefined : { 'retry-after': String(wait) }
    return problem(error.code, error.message, { requestId, fields: error.fields, headers })
  }
  if (isUnreachable(error)) {
    log.error({ pathname, requestId }, 'database unreachable')
    const headers = { 'retry-after': String(waitSeconds) }
    return problem('unavailable', 'The database cannot be reached at the moment.', { requestId, headers })
  }
  log.error({ pathname, requestId, error: errorForLog(error) }, 'answer to a program failed')
  return problem('internal', 'If it happens again, tell us the number of this request.', { requestId })
}
