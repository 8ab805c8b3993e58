import { changesBetween } from '@/lib/framework/changes-between'
import { draftChangeLog } from '@/lib/framework/diff/draft-change-log.shared'
import { DomainError } from '@/lib/platform/errors'
import { conditionalAnswer } from './conditional-answer'

/** Published versions never change, nor what lies between them. */
const oneDay = 86_400

/** What two published versions say differently, as a file: text for people, JSON for programs. */
export async function versionDiffFile(request: Request, kind: 'txt' | 'json'): Promise<Response> {
  const query = new URL(request.url).searchParams
  try {
    const diff = await changesBetween(query.get('from') ?? '', query.get('to') ?? '')
    const body =
      kind === 'json'
        ? JSON.stringify(diff, null, 2)
        : `Framework, from version ${diff.from} to version ${diff.to}\n\n${draftChangeLog(diff) || 'The two say the same.'}\n`
    return conditionalAnswer(request, {
      body,
      type: kind === 'json' ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      maxAgeSeconds: oneDay,
    })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error
    return new Response(`${error.message}\n`, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
}
