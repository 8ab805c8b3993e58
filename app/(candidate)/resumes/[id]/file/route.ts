import { findResumeFile } from '@/lib/resumes/keep/find-resume-file'
import { attachment } from '@/lib/web/attachment'
import { currentViewer } from '@/lib/web/viewer'

/** The upload as it was sent, back to its owner; never opened in the browser, whatever is in it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const file = await findResumeFile(await currentViewer(), (await params).id)
  if (!file) return new Response('There is nothing at this address.\n', { status: 404 })
  return attachment(file.bytes, { mediaType: 'application/octet-stream', fileName: file.name })
}
