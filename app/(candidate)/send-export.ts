import 'server-only'
import { DomainError } from '@/lib/platform/errors'
import type { Draft } from '@/lib/resumes/keep/document-form.shared'
import { readExportChoice } from '@/lib/tailoring/export-choices.shared'
import { makeExport } from '@/lib/tailoring/make-export'
import { attachment } from '@/lib/web/attachment'

/** Answers an export form: the file; or back to the page, which says beside each line what it still needs. */
export async function sendExport(request: Request, page: string, load: () => Promise<Draft>): Promise<Response> {
  try {
    const choice = readExportChoice(new URL(request.url).searchParams)
    const made = await makeExport(await load(), choice, new Date())
    return made.report.lost.length ? notOffered(made.report.lost) : attachment(new Uint8Array(made.bytes), made)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'not-found') return new Response('There is nothing at this address.\n', { status: 404 })
    const location = `${page}?export=${error.code === 'invalid' ? 'refused' : 'unavailable'}`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  }
}

/** A file in which a reader does not find everything is not handed over: the person learns what, and what to do. */
function notOffered(lost: readonly { what: string; text: string }[]) {
  const lines = lost.slice(0, 50).map(({ what, text }) => `- ${what}: ${text}`)
  const text = `This file was not made, since a program that reads it would not find:\n\n${lines.join('\n')}\n\nGo back, and choose another format, or write these parts in another way.\n`
  return new Response(text, {
    status: 422,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
