import { takeMyData } from '@/lib/tailoring/take-my-data'
import { attachment } from '@/lib/web/attachment'
import { currentViewer } from '@/lib/web/viewer'

/** Everything that is kept here about one's résumés, as one file. */
export async function GET() {
  const viewer = await currentViewer()
  if (viewer.kind === 'visitor') return new Response('Sign in first.\n', { status: 403 })
  const pieces = takeMyData(viewer, new Date())
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
