// Rendering a page costs some 14 ms of the one thread; what visitors read is the same for all of them until something is
// written. So a finished page is kept, and given again as long as the database is what it was when the page was asked for.
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isReadByVisitors } from './read-by-visitors.mjs'

/** Such a header makes an answer its own: of a person, of a part of the file, of a change of page in the browser. */
const tellsMore = (name) =>
  ['authorization', 'range', 'rsc', 'purpose', 'origin'].includes(name) || /^(?:if|next)-/.test(name)

/** The one cookie that tells nothing about a person: the colours that were chosen (app/layout.tsx). */
const colours = /^theme=(?:light|dark)$/

/** What an answer is kept by: the address, and the colours where they were chosen; undefined: not to be kept. */
function keyOf({ method, url, headers }) {
  const { cookie = '', ...others } = headers
  if (cookie !== '' && !colours.test(cookie)) return undefined
  if (method !== 'GET' || url.length > 2000 || !isReadByVisitors(url)) return undefined
  return Object.keys(others).some(tellsMore) ? undefined : `${cookie} ${url}`
}

/** Headers that belong to one connection or one answer. */
const passing = new Set([
  'connection',
  'keep-alive',
  'date',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'x-request-id',
])
const nonceOf = (headers) => /'nonce-([0-9a-f]{32})'/.exec(String(headers['content-security-policy']))?.[1]

/**
 * @param {{maxBytes: number, maxAgeMs: number, stampOf: () => Promise<string | null>}} options
 *   maxAgeMs: longer than that the clock may have made a page wrong. stampOf: what the database is now; null: nobody can say.
 */
export function keptAnswers({ maxBytes, maxAgeMs, stampOf }) {
  const kept = new LRUCache({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 8,
    ttl: maxAgeMs,
    sizeCalculation: ({ size }) => size,
  })

  /** The kept text has a hole wherever the nonce was: each answer gets one of its own, as if it had been rendered. */
  function give({ headers, nonce, pieces }, response) {
    const fresh = randomUUID().replaceAll('-', '')
    response.statusCode = 200
    for (const [name, value] of headers) response.setHeader(name, replaceAll(value, nonce, fresh))
    response.setHeader('x-request-id', randomUUID())
    const ink = Buffer.from(fresh)
    response.end(Buffer.concat(pieces.flatMap((piece, index) => (index ? [ink, piece] : [piece]))))
  }

  /** Pages under way, by the same keys: whoever asks for the same meanwhile waits for it. */
  const underWay = new Map()

  function keepWhatIsWritten(key, stamp, response) {
    const { promise, resolve } = Promise.withResolvers()
    const rendering = { stamp, made: promise }
    underWay.set(key, rendering)
    // Also when the reader went away, or when it turned out to be no page for others.
    response.once('close', () => {
      resolve(null)
      if (underWay.get(key) === rendering) underWay.delete(key)
    })
    const chunks = []
    const listen = (chunk, encoding) => {
      if (chunk && typeof chunk !== 'function')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined))
    }
    const { write, end } = response
    response.write = function (...args) {
      listen(...args)
      return write.apply(this, args)
    }
    response.end = function (...args) {
      listen(...args)
      // Only now, since what a page says about its status is heard when the head is written.
      const ended = end.apply(this, args)
      const headers = { ...response.getHeaders() }
      const nonce = nonceOf(headers)
      const isPage = response.statusCode === 200 && String(headers['content-type']).startsWith('text/html')
      if (isPage && nonce && headers['set-cookie'] === undefined) {
        const body = Buffer.concat(chunks)
        const finished = {
          stamp,
          nonce,
          headers: Object.entries(headers).filter(([name]) => !passing.has(name)),
          pieces: splitAt(body, Buffer.from(nonce)),
          size: body.length + key.length + 2000,
        }
        kept.set(key, finished)
        resolve(finished)
      }
      return ended
    }
  }

  /** Answers with what is kept, or has the page rendered and keeps it. @param render gives the request to the framework */
  async function answer(request, response, render) {
    const key = keyOf(request)
    if (key === undefined) return render()
    const stamp = await stampOf().catch(() => null)
    if (response.destroyed) return
    if (stamp === null) return render()
    const ifCurrent = (known) => (known?.stamp === stamp ? known : undefined)
    const finished = ifCurrent(kept.get(key)) ?? (await ifCurrent(underWay.get(key))?.made)
    if (response.destroyed) return
    if (finished) return give(finished, response)
    keepWhatIsWritten(key, stamp, response)
    return render()
  }
  return { answer }
}

const replaceAll = (value, from, to) =>
  Array.isArray(value) ? value.map((each) => each.replaceAll(from, to)) : String(value).replaceAll(from, to)

function splitAt(body, mark) {
  const pieces = []
  let from = 0
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, from)) {
    pieces.push(body.subarray(from, at))
    from = at + mark.length
  }
  return [...pieces, body.subarray(from)]
}
