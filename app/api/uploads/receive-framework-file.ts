import type { ImportPurpose } from '@/lib/interchange/held/held-import'
import { receiveFile } from '@/lib/interchange/held/receive-file'
import { fileLimits } from '@/lib/interchange/rules'
import { signInPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { readCounted } from '@/lib/resumes/counted-body'
import { clientAddress } from '@/lib/web/client-address'
import { fromOurPages, readUploadForm } from '@/lib/web/upload-form'
import { currentViewer } from '@/lib/web/viewer'

/** The file and what the form wraps round it. */
const bodyBytes = fileLimits.fileBytes + 64 * 1024

/**
 * Takes a file as a form and leads on to what it would change, or back with a reason. Outside the proxy's gate, which would
 * cut the body: it does the gate's checks itself.
 */
export async function receiveFrameworkFile(
  request: Request,
  purpose: ImportPurpose,
  { form: back, held }: { form: string; held: (heldId: string) => string },
): Promise<Response> {
  if (!fromOurPages(request)) return new Response('This form was not sent from this site.\n', { status: 403 })
  const viewer = await currentViewer()
  if (viewer.kind === 'visitor') return goTo(`${signInPath}?next=${encodeURIComponent(back)}`)
  try {
    await limit('upload from one address', await clientAddress())
    const body = await readCounted(request.body, bodyBytes)
    if (!body) return goTo(`${back}?problem=too-large`)
    const file = (await readUploadForm(request.headers.get('content-type') ?? '', body))?.get('file')
    if (!(file instanceof File) || file.size === 0) return goTo(`${back}?problem=empty`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { heldId } = await receiveFile(viewer, { purpose, fileName: file.name || 'file', bytes }, new Date())
    return goTo(held(heldId))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return goTo(`${back}?problem=${error.code}`)
  }
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
