import { answerCase, type CaseAnswer, caseFailure } from '@/lib/case/rest/answer-case'
import { CaseError } from '@/lib/case/rest/case-error'
import { errorForLog } from '@/lib/platform/error-for-log'
import { log } from '@/lib/platform/log'
import { siteOrigin } from '@/lib/web/site-origin'

/** Public data, read by programs on other sites: any site may ask, nobody may send. */
const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'If-None-Match, Authorization, Content-Type',
  'access-control-expose-headers': 'ETag, Link, X-Total-Count',
  'access-control-max-age': '86400',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  vary: 'Accept-Encoding',
}
interface Context {
  params: Promise<{ path: string[] }>
}

/** CASE 1.0 and 1.1: the published versions of the framework for other programs. Outside the proxy's gate, which is for pages. */
export async function GET(request: Request, { params }: Context) {
  const { path } = await params
  return respond(request, await answer(request, path))
}
export const HEAD = GET

export const OPTIONS = () => new Response(null, { status: 204, headers: open })

const refuse = (request: Request) =>
  respond(request, caseFailure(new CaseError('unsupported', 'This interface is for reading: use GET or HEAD.')), {
    allow: 'GET, HEAD, OPTIONS',
  })
export const POST = refuse
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

async function answer(request: Request, path: string[]): Promise<CaseAnswer> {
  try {
    return await answerCase(path, {
      search: new URL(request.url).searchParams,
      origin: siteOrigin(),
      ifNoneMatch: request.headers.get('if-none-match'),
    })
  } catch (error) {
    log.error({ path: path.join('/').slice(0, 200), error: errorForLog(error) }, 'no answer of the CASE interface')
    return caseFailure(
      new CaseError('internal_server_error', 'Something went wrong on our side. Try again in a minute.'),
    )
  }
}

function respond(request: Request, { status, headers, body }: CaseAnswer, more: Record<string, string> = {}) {
  const none = request.method === 'HEAD' || status === 304
  return new Response(none ? null : body, {
    status,
    headers: { ...headers, ...open, ...more, ...(none ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
  })
}
