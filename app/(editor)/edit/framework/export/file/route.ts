import { can } from '@/lib/access/policy'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { readExportFormat } from '@/lib/interchange/formats.shared'
import { exportFramework, exportTemplate } from '@/lib/interchange/write/export-framework'
import { attachment } from '@/lib/web/attachment'
import { siteOrigin } from '@/lib/web/site-origin'
import { currentViewer } from '@/lib/web/viewer'

const say = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** The published version, the draft or a template, in the format that the link names. */
export async function GET(request: Request) {
  const viewer = await currentViewer()
  if (!can(viewer, 'framework.draft')) return say(403, 'Sign in as an editor first.')
  const search = new URL(request.url).searchParams
  const format = readExportFormat(search.get('format'))
  const published = await findPublishedFramework()
  if (!format || !published) return say(404, 'There is nothing at this address.')
  const of = search.get('of')
  if (of === 'template') {
    if (format !== 'xlsx' && format !== 'csv') return say(404, 'There are templates as XLSX and as CSV.')
    const template = await exportTemplate(published.document, format)
    return attachment(new Uint8Array(template.bytes), template)
  }
  const draft = of === 'draft' ? await findDraft(viewer) : null
  if (of === 'draft' && !draft) return say(404, 'There is no draft.')
  const made = await exportFramework(draft?.document ?? published.document, format, {
    origin: siteOrigin(),
    publishedAt: published.publishedAt,
  })
  return attachment(new Uint8Array(made.bytes), made)
}
