import 'server-only'
import { createHash } from 'node:crypto'

interface Content {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  /** How long others may keep it without asking. */
  maxAgeSeconds: number
  lastModified?: Date | null
  headers?: Record<string, string>
}

/** Weak, since what stands before us may compress the body. */
const tagOf = (body: Content['body']) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

const strip = (tag: string) => tag.trim().replace(/^W\//, '')

function isUnchanged(request: Request, tag: string, lastModified: Date | null | undefined) {
  const known = request.headers.get('if-none-match')
  // RFC 9110, 13.2.2: the date counts only where no tag is named.
  if (known !== null) return known.trim() === '*' || known.split(',').some((each) => strip(each) === strip(tag))
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return lastModified ? !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since : false
}

/** The content, or 304 when the one who asks has it already. */
export function conditionalAnswer(request: Request, content: Content): Response {
  const tag = tagOf(content.body)
  const headers = {
    ...content.headers,
    etag: tag,
    'cache-control': `public, max-age=${content.maxAgeSeconds}`,
    ...(content.lastModified ? { 'last-modified': content.lastModified.toUTCString() } : {}),
  }
  if (isUnchanged(request, tag, content.lastModified)) return new Response(null, { status: 304, headers })
  return new Response(content.body, { headers: { ...headers, 'content-type': content.type } })
}
