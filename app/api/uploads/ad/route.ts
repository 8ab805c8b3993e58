import { holdAd } from '@/lib/decoding/hand-over-ad'
import { adProblem } from '@/lib/decoding/read-ad'
import { decodePath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { readCounted } from '@/lib/resumes/counted-body'
import { clientAddress } from '@/lib/web/client-address'
import { fromOurPages, isForm, readUploadForm } from '@/lib/web/upload-form'

/** More than the longest ad in letters of four bytes, so that one that is too long can still be handed back. */
const bodyBytes = 512 * 1024

/** Takes an ad as a form and sends the browser on to what it asks for. Outside the proxy's gate: does its checks itself. */
export async function POST(request: Request) {
  if (!fromOurPages(request)) return refuse(403, 'not-ours', 'This form was not sent from this site.')
  const contentType = request.headers.get('content-type') ?? ''
  const body = await readCounted(request.body, bodyBytes)
  if (!body) return goTo(`${decodePath}?problem=too-large`)
  const fields = isForm(contentType) ? await readUploadForm(contentType, body) : null
  const text = (name: string) => {
    const value = fields?.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
  const ad = { title: text('title').trim(), text: text('text') }
  const problem = adProblem(ad) ?? (await tooOften())
  return goTo(`${decodePath}?read=${holdAd({ ...ad, problem }, Date.now())}`)
}

/** A limit that was reached is said beside the text, which is handed back. */
async function tooOften(): Promise<string | null> {
  try {
    await limit('match from one address', await clientAddress())
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

const refuse = (status: number, code: string, message: string) =>
  Response.json({ code, message }, { status, headers: { 'cache-control': 'no-store' } })

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
