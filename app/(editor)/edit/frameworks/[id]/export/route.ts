import { exportForeignFramework } from '@/lib/case/foreign/load-foreign'
import { slug } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { attachment } from '@/lib/web/attachment'
import { currentViewer } from '@/lib/web/viewer'

const statuses: Partial<Record<DomainError['code'], number>> = { forbidden: 403, 'not-found': 404 }

/** A framework of others as a CASE package again, edits included. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  try {
    const { title, json } = await exportForeignFramework(await currentViewer(), id)
    const fileName = `${slug(title) || 'framework'}-case.json`
    return attachment(JSON.stringify(json), { mediaType: 'application/json; charset=utf-8', fileName })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(`${error.message}\n`, {
      status: statuses[error.code] ?? 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
}
