// The framework names its scripts in the head of a page, where browsers fetch them beside the styles and typefaces that the
// first picture needs. Pages that are there to be read work without them, so they wait until it is painted (decision 0013).

/** Of scripts only built files: whatever else a page says is left as it is. */
const marks =
  /<\/head>|<link rel="preload" as="script"[^>]* href="\/_next\/static\/[^>]*>|<script src="(\/_next\/static\/[\w./~-]+\.js)"((?: (?:async|id|nonce)="[\w-]*")+)><\/script>/g

/**
 * Runs in the browser, as it is written here. A page that opens in the background is not painted, and one whose styles are
 * slow should not wait for both, so there is a longest time; it is set first, for a browser that knows no paint.
 */
function startAfterPaint() {
  let waiting = []
  const load = (src) => document.head.append(Object.assign(document.createElement('script'), { src, async: true }))
  const begin = () => {
    waiting?.forEach(load)
    waiting = undefined
  }
  window.afterPaint = (src) => (waiting ? waiting.push(src) : load(src))
  setTimeout(begin, document.hidden ? 0 : 2000)
  new PerformanceObserver(begin).observe({ type: 'paint', buffered: true })
}

/** Where a piece of a page can be cut so that no mark is cut with it. */
function endOfWholeMarks(text) {
  const script = text.lastIndexOf('<script src="')
  if (script >= 0 && !text.includes('</script>', script)) return script
  const tag = text.lastIndexOf('<')
  return tag >= 0 && !text.includes('>', tag) ? tag : text.length
}

/** Rewrites a page, which comes in pieces. One byte is one letter: a piece may end within a letter, and marks are ASCII. */
function rewriting() {
  const wanted = []
  let inHead = true
  let isTold = false
  let nonce = ''
  let held = ''

  // Not in the head: a script there, however small, stops the reading of the page until its styles have come.
  const tell = () => {
    const before = isTold ? '' : `(${startAfterPaint})();`
    isTold = true
    const calls = wanted.splice(0).map((src) => `afterPaint(${JSON.stringify(src)})`)
    return `<script${nonce}>${before}${calls.join(';')}</script>`
  }
  const rewrite = (mark, src, attributes) => {
    if (mark === '</head>') {
      inHead = false
      return mark
    }
    if (src === undefined) return ''
    if (!attributes.includes(' async=""')) return mark
    nonce = / nonce="[\w-]*"/.exec(attributes)?.[0] ?? ''
    wanted.push(src)
    return inHead ? '' : tell()
  }
  return (piece, isLast) => {
    const text = held + piece.toString('latin1')
    const end = isLast ? text.length : endOfWholeMarks(text)
    held = text.slice(end)
    const page = text.slice(0, end).replace(marks, rewrite)
    return Buffer.from(isLast && wanted.length > 0 ? page + tell() : page, 'latin1')
  }
}

/** Changes the page that is about to be written to this response; answers that are no pages pass. */
export function scriptsAfterPaint(response) {
  const rewrite = rewriting()
  let isPage = false
  // Before the head is written: after that the answer may be on its way compressed, and its length is said.
  const look = () => {
    if (response.headersSent) return isPage
    isPage =
      String(response.getHeader('content-type')).startsWith('text/html') && !response.hasHeader('content-encoding')
    if (isPage) response.removeHeader('content-length')
    return isPage
  }
  const bytes = (chunk, [encoding]) => Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined)
  const callback = (more) => more.filter((each) => typeof each === 'function')
  const { writeHead, write, end } = response
  response.writeHead = function (...args) {
    look()
    return writeHead.apply(this, args)
  }
  response.write = function (chunk, ...more) {
    if (!look()) return write.call(this, chunk, ...more)
    return write.call(this, rewrite(bytes(chunk, more), false), ...callback(more))
  }
  response.end = function (...args) {
    if (!look()) return end.apply(this, args)
    const [chunk, ...more] = typeof args[0] === 'function' ? ['', ...args] : args
    return end.call(this, rewrite(bytes(chunk ?? '', more), true), ...callback(more))
  }
}
