import 'server-only'
import { siteOrigin } from './site-origin'

/** For the routes outside the proxy's gate. A missing Origin needs the browser's own word, or is no browser at all. */
export function fromOurPages(request: Request) {
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === siteOrigin() || origin === new URL(request.url).origin
  return ['same-origin', null].includes(request.headers.get('sec-fetch-site'))
}

export const isForm = (contentType: string) =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType)

/** The fields of a body that was counted before; null for half a form, which is no form. */
export async function readUploadForm(contentType: string, body: Buffer): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    return null
  }
}
