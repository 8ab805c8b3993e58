import { findPublishedFramework } from '@/lib/framework/published-framework'
import { tierFor } from '@/lib/matching/tier-for'
import { matchJobsPath, matchPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { readPostingId } from '@/lib/postings/posting-id'
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
    const framework = await findPublishedFramework()
    // Weights that are being made would make the report fail: the person is told before the résumé is handed over.
    if (framework && wantsPage(request)) tierFor(framework.current)
    if (!wantsPage(request)) return json(200, { source: read.source, lines: read.lines })
    if (read.show === 'jobs') return goTo(`${matchJobsPath}?read=${holdResume(read, Date.now())}`)
    // An answer leads back to the duty that it was about.
    const duty = /:([a-z0-9-]+)$/.exec(form.answer ?? '')?.[1]
    return goTo(`${matchPath}?read=${holdResume(read, Date.now())}${duty ? `#d-${duty}` : ''}`)
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
  const [kind, id] = (text('target') ?? '').split(/:(.*)/)
  const posting = text('posting')?.trim() || (kind === 'posting' ? id : undefined)
  return {
    text: text('text'),
    carried: text('carried'),
    role: kind === 'role' ? id : undefined,
    postingId: posting ? postingIdOf(posting) : undefined,
    show: text('show'),
    compare: fields.getAll('compare').filter((each) => typeof each === 'string'),
    answer: text('answer'),
    jobs: { country: text('country'), workMode: text('workMode'), contract: text('contract') },
    file: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined,
  }
}

/** A number or the address of a job, as a person copies it; 0, which no posting has, for anything else. */
const postingIdOf = (typed: string) =>
  readPostingId(
    typed
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '',
  ) ?? 0

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
