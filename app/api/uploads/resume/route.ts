import { matchPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { readCounted } from '@/lib/resumes/counted-body'
import { holdResume } from '@/lib/resumes/hand-over'
import { type MatchForm, readResume } from '@/lib/resumes/read-resume'
import { parseLimits, refusalText } from '@/lib/resumes/rules'
import { clientAddress } from '@/lib/web/client-address'
import { fromOurPages, isForm, readUploadForm } from '@/lib/web/upload-form'

/** The file, the text beside it, and what the form wraps round them. */
const bodyBytes = parseLimits.fileBytes + 1024 * 1024

/**
 * Takes a résumé as a form (`file`, or `text`, or a report asked again) or as a raw body. A browser is sent on to its
 * report; who asks for JSON gets the lines. Outside the proxy's gate, which would cut the body: it does the gate's checks itself.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request)) return answer(request, 403, 'not-ours', 'This form was not sent from this site.')
  try {
    const from = await clientAddress()
    await limit('match from one address', from)
    const body = await readCounted(request.body, bodyBytes)
    if (!body) return answer(request, 413, 'too-large', refusalText['too-large'])
    const form = await readForm(request.headers.get('content-type') ?? '', body)
    if (form.file?.byteLength) await limit('upload from one address', from)
    const read = await readResume(form)
    if ('refused' in read) return answer(request, statusOf(read.refused), read.refused, refusalText[read.refused])
    if (!wantsPage(request)) return json(200, { source: read.source, lines: read.lines })
    return goTo(`${matchPath}?read=${holdResume(read, Date.now())}`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return answer(request, error.code === 'rate-limited' ? 429 : 503, 'busy', error.message, error.retryAfterSeconds)
  }
}

async function readForm(contentType: string, body: Buffer): Promise<MatchForm> {
  if (!isForm(contentType)) return { file: body }
  const fields = await readUploadForm(contentType, body)
  if (!fields) return {}
  const text = (name: string) => {
    // The last of a name is the button that was pressed; what the form carries anyway stands before it.
    const value = fields.getAll(name).at(-1)
    return typeof value === 'string' ? value : undefined
  }
  const file = fields.get('file')
  return {
    text: text('text'),
    carried: text('carried'),
    role: text('role'),
    answer: text('answer'),
    file: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined,
  }
}

const wantsPage = (request: Request) => request.headers.get('accept')?.includes('text/html') ?? false

const statusOf = (reason: keyof typeof refusalText) =>
  reason === 'too-large' ? 413 : reason === 'wrong-type' ? 415 : 422

function answer(request: Request, status: number, code: string, message: string, retryAfterSeconds?: number) {
  if (wantsPage(request) && status !== 403) return goTo(`${matchPath}?problem=${code}`)
  return json(status, { code, message }, retryAfterSeconds)
}

const json = (status: number, body: object, retryAfterSeconds?: number) =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }) },
  })

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
