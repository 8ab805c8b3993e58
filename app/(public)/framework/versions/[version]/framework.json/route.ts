import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { conditionalAnswer } from '@/lib/web/conditional-answer'

/** A published version never changes. */
const oneDay = 86_400

export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }) {
  const found = await findFrameworkVersion((await params).version)
  if (!found) return new Response('There is no such version.\n', { status: 404 })
  return conditionalAnswer(request, {
    body: JSON.stringify(found.document, null, 2),
    type: 'application/json; charset=utf-8',
    maxAgeSeconds: oneDay,
  })
}
