import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { lastingFile } from '@/lib/web/lasting-file'

export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }) {
  const found = await findFrameworkVersion((await params).version)
  if (!found) return new Response('There is no such version.\n', { status: 404 })
  return lastingFile(request, {
    body: JSON.stringify(found.document, null, 2),
    type: 'application/json; charset=utf-8',
    tag: found.contentHash,
  })
}
