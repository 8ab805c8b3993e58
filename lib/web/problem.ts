import 'server-only'
import { developersPath } from '@/lib/paths'
import type { ErrorCode, FieldProblems } from '@/lib/platform/errors'
import { siteOrigin } from './site-origin'

export type ProblemCode = ErrorCode | 'internal'

const statuses: Record<ProblemCode, { status: number; title: string }> = {
  invalid: { status: 400, title: 'The request is not right' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  forbidden: { status: 403, title: 'This may not be done' },
  conflict: { status: 409, title: 'This no longer holds' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
}

/** An error for a program, as RFC 9457 has it. The sentence is one of ours, never that of a library. */
export function problem(
  code: ProblemCode,
  detail: string,
  { requestId, fields = {}, headers }: { requestId: string; fields?: FieldProblems; headers?: HeadersInit },
): Response {
  const { status, title } = statuses[code]
  const errors = Object.entries(fields).map(([name, messages]) => ({ name, messages }))
  const body = {
    type: `${siteOrigin()}${developersPath}#${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  }
  const answer = new Response(JSON.stringify(body), { status, headers })
  answer.headers.set('content-type', 'application/problem+json; charset=utf-8')
  answer.headers.set('cache-control', 'no-store')
  return answer
}
