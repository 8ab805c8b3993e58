import 'server-only'
import { DomainError } from '@/lib/platform/errors'
import type { Draft } from '@/lib/resumes/keep/document-form.shared'
import { readExportChoice } from '@/lib/tailoring/export-choices.shared'
import { makeExport } from '@/lib/tailoring/make-export'
import { attachment } from '@/lib/web/attachment'

/** Answers an export form: the file; or back to the page, which says beside each line what it still needs. */
export async function sendExport(request: Request, page: string, load: () => Promise<Draft>): Promise<Response> {
  try {
    const made = await makeExport(await load(), readExportChoice(new URL(request.url).searchParams))
    return attachment(made.bytes, made)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'not-found') return new Response('There is nothing at this address.\n', { status: 404 })
    const location = `${page}?export=${error.code === 'invalid' ? 'refused' : 'unavailable'}`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  }
}
