import { resumePath, resumesPath, signInPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { readCounted } from '@/lib/resumes/counted-body'
import { documentFromUpload } from '@/lib/resumes/keep/document-from-upload'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { parseLimits } from '@/lib/resumes/rules'
import { clientAddress } from '@/lib/web/client-address'
import { fromOurPages, readUploadForm } from '@/lib/web/upload-form'
import { currentViewer } from '@/lib/web/viewer'

/** The file, the text beside it, and what the form wraps round them. */
const bodyBytes = parseLimits.fileBytes + 1024 * 1024

/**
 * Keeps a résumé that is sent as a form: `file`, or `text`, and perhaps `title`. Leads on to its editor, or back with a
 * reason. Outside the proxy's gate, which would cut the body: it does the gate's checks itself.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request)) return new Response('This form was not sent from this site.\n', { status: 403 })
  const viewer = await currentViewer()
  if (viewer.kind === 'visitor') return goTo(`${signInPath}?next=${encodeURIComponent(resumesPath)}`)
  try {
    await limit('upload from one address', await clientAddress())
    const body = await readCounted(request.body, bodyBytes)
    if (!body) return back('too-large')
    const form = await readUploadForm(request.headers.get('content-type') ?? '', body)
    const sent = form && (await readSent(form))
    if (!sent) return back('empty')
    const read = await documentFromUpload(sent.file ? { file: sent.file.bytes } : { text: sent.text })
    if ('refused' in read) return back(read.refused)
    const title = (sent.title || read.document.basics.label || sent.file?.name.replace(/\.\w{1,5}$/, '') || 'My résumé')
      .trim()
      .slice(0, keepLimits.title)
    const file = sent.file ? { ...sent.file, kind: read.kind } : null
    const { resumeId } = await keepResume(
      viewer,
      { title: title || 'My résumé', document: read.document, file },
      new Date(),
    )
    return goTo(resumePath(resumeId))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return back(error.code)
  }
}

async function readSent(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const file = form.get('file')
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
  if (!bytes && !text('text')) return null
  return {
    title: text('title'),
    text: text('text'),
    file: bytes && file instanceof File ? { bytes, name: file.name } : null,
  }
}

const back = (problem: string) => goTo(`${resumesPath}?problem=${problem}`)

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
