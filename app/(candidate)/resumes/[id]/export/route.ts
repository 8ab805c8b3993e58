import { sendExport } from '@/app/(candidate)/send-export'
import { resumePath } from '@/lib/paths'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { currentViewer } from '@/lib/web/viewer'

/** The file of a résumé of one's own, in the format that the form names. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await currentViewer()
  return sendExport(request, resumePath(id), async () => ({ ...(await loadResume(viewer, id)), leftOut: [] }))
}
