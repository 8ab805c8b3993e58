import { createHash } from 'node:crypto'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { suggestSearch } from '@/lib/search/suggest-search'
import { clientAddress } from '@/lib/web/client-address'

export const dynamic = 'force-dynamic'

/** What completes a search that is being typed, from what is public: `?q=`. A browser may keep an answer for a minute. */
export async function GET(request: Request) {
  try {
    await limit('suggest from one address', await clientAddress())
    const typed = new URL(request.url).searchParams.get('q') ?? ''
    const framework = await findPublishedFramework()
    const groups = await suggestSearch(typed, { framework: framework?.document ?? null, now: new Date() })
    const body = JSON.stringify({ groups })
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = { 'cache-control': 'private, max-age=60', etag, 'content-type': 'application/json; charset=utf-8' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(body, { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const wait = error.retryAfterSeconds
    return Response.json(
      { code: error.code, message: error.message },
      {
        status: error.code === 'rate-limited' ? 429 : 503,
        headers: { 'cache-control': 'no-store', ...(wait ? { 'retry-after': String(wait) } : {}) },
      },
    )
  }
}
