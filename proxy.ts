import { type NextRequest, NextResponse } from 'next/server'
import { openToAll } from '@/lib/web/open-to-all'

const development = process.env.NODE_ENV === 'development'
const bodyLimit = 1_000_000

/** Scripts run only with this answer's nonce; nothing is embedded, framed, or sent elsewhere. */
function contentSecurityPolicy(nonce: string) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server injects its styles without a nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

const refuse = (status: number, sentence: string) =>
  new NextResponse(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Whether a request that changes something comes from our own pages. A missing Origin needs the browser's own word. */
function fromOurPages(request: NextRequest) {
  const origin = request.headers.get('origin')
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin'
  const ours = process.env.APP_ORIGIN
  return ours ? origin === new URL(ours).origin : origin === request.nextUrl.origin
}

const allowedOfApi = 'GET, HEAD, OPTIONS'

/** The public interface is only read, from any site: a browser asks first what it may send along. Null: let it in. */
function answerForApi(method: string): NextResponse | null {
  if (method === 'GET' || method === 'HEAD') return null
  const headers = { allow: allowedOfApi, ...openToAll }
  if (method === 'OPTIONS')
    return new NextResponse(null, {
      status: 204,
      headers: {
        ...headers,
        'access-control-allow-methods': allowedOfApi,
        'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
        'access-control-max-age': '86400',
      },
    })
  const body = {
    type: 'about:blank',
    title: 'Method Not Allowed',
    status: 405,
    detail: 'The interface is only read: use GET.',
    code: 'method-not-allowed',
    requestId: crypto.randomUUID(),
  }
  return new NextResponse(JSON.stringify(body), {
    status: 405,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

/**
 * The gate: answers before Next would, which turns such requests into 500s, and sets the headers of every page. It never
 * decides who may do what; that is done where the data is (lib/access).
 */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/api/v1/')) {
    const answer = answerForApi(request.method)
    if (answer) return answer
  }
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return refuse(405, 'This address answers GET, HEAD and POST.')
  if (request.method === 'POST') {
    if (!fromOurPages(request))
      return refuse(403, 'This form was not sent from this site. Open the page again and retry.')
    const length = request.headers.get('content-length')
    if (length === null) return refuse(411, 'The length of the request is missing.')
    if (Number(length) > bodyLimit) return refuse(413, 'That is more than 1 MB. Shorten the text and send it again.')
  }
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const requestId = crypto.randomUUID()
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // Next reads the nonce from here
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', requestId)
  headers.set('x-pathname', request.nextUrl.pathname)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  return response
}

export const config = {
  // Every path but the built files and the routes that count their own bytes. Never an exemption by header: the client writes those.
  matcher: ['/((?!_next/static|api/uploads/|match/upload|ims/case/|icon.svg|robots.txt).*)'],
}
