import { editorsPresent } from '@/lib/framework/draft/editors-present'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { DomainError } from '@/lib/platform/errors'
import { currentViewer } from '@/lib/web/viewer'

const none = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** Says that an editor is here, and answers who else is, and how far the draft has come. */
export async function GET(request: Request) {
  const viewer = await currentViewer()
  const query = new URL(request.url).searchParams
  const draftId = query.get('draft') ?? ''
  try {
    const [editors, draft] = await Promise.all([
      editorsPresent(viewer, { draftId, place: query.get('place'), now: new Date() }),
      findDraft(viewer),
    ])
    const body = {
      revision: draft?.revision ?? 0,
      editors: editors.map(({ name, place }) => ({ name, place })),
    }
    return Response.json(body, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof DomainError) return none(error.code === 'forbidden' ? 403 : 404)
    throw error
  }
}
