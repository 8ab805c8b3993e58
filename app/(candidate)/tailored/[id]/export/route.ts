import { sendExport } from '@/app/(candidate)/send-export'
import { tailoredPath } from '@/lib/paths'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { currentViewer } from '@/lib/web/viewer'

/** The file of a tailored copy of one's own, without the lines that were left out. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await currentViewer()
  return sendExport(request, tailoredPath(id), () => loadTailored(viewer, id))
}
