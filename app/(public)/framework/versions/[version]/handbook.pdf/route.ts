import { renderHandbook } from '@/lib/framework/handbook/render-handbook'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { conditionalAnswer } from '@/lib/web/conditional-answer'

/** A published version never changes. */
const oneDay = 86_400

export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }) {
  const found = await findFrameworkVersion((await params).version)
  if (!found) return new Response('There is no such version.\n', { status: 404 })
  try {
    return conditionalAnswer(request, {
      body: new Uint8Array(await renderHandbook(found)),
      type: 'application/pdf',
      maxAgeSeconds: oneDay,
      headers: { 'content-disposition': `inline; filename="framework-handbook-${found.version}.pdf"` },
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'unavailable') throw error
    return new Response(`${error.message}\n`, {
      status: 503,
      headers: { 'Retry-After': String(error.retryAfterSeconds ?? 10) },
    })
  }
}
