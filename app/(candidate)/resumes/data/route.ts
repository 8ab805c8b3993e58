import { listSavedJobs } from '@/lib/saving/list-saved-jobs'
import { takeMyData } from '@/lib/tailoring/take-my-data'
import { attachment } from '@/lib/web/attachment'
import { currentViewer } from '@/lib/web/viewer'

/** A candidate's résumés with all that belongs to them, and the jobs that they saved, as one file. */
export async function GET() {
  const viewer = await currentViewer()
  if (viewer.kind === 'visitor') return new Response('Sign in first.\n', { status: 403 })
  const now = new Date()
  const pieces = takeMyData(viewer, now, { savedJobs: () => listSavedJobs(viewer, now) })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return attachment(body, { mediaType: 'application/json; charset=utf-8', fileName: 'my-resumes.json' })
}
