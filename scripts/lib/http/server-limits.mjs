// Loaded into the web server with --import, before it makes its http server: limits that Next does not have. A bare Next
// server resets connections under a burst and grows past 1.7 GB, holds slow clients for minutes, and answers TRACE with 500.
import http from 'node:http'
import net from 'node:net'
import zlib from 'node:zlib'
import compression from 'compression'
import { admission } from './admission.mjs'
import { hearStatus } from './answer-status.mjs'
import { builtAddress, serveBuiltFiles } from './built-files.mjs'
import { keptAnswers } from './kept-answers.mjs'
import { isReadByVisitors } from './read-by-visitors.mjs'
import { scriptsAfterPaint } from './scripts-after-paint.mjs'

const number = (name, fallback) => {
  const value = Number(process.env[name])
  return Number.isInteger(value) && value > 0 ? value : fallback
}

/** Proxies in front whose X-Forwarded-For can be believed; 0: none. */
const trustedHops = Number(process.env.TRUSTED_HOPS ?? 0)
const retryAfterSeconds = 2

const pages = admission({ running: number('MAX_IN_FLIGHT', 24), waiting: number('MAX_WAITING', 120), patienceMs: 3000 })
/** Built files are read from the disk and cost no rendering, so a page that was let in gets its styles too. */
const files = admission({ running: 200, waiting: 2000, patienceMs: 10_000 })
/** The server is started in the folder that the build made for it. */
const serveFile = serveBuiltFiles('.next/static')

/** Here and not by Next, so that kept pages are kept as text. A window of 256 kB: the usual one takes megabytes for each answer. */
const compress = compression({
  brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4, [zlib.constants.BROTLI_PARAM_LGWIN]: 18 } },
})

/** Given by the pages once they are loaded (lib/platform/data-stamp.ts). */
const stampOf = async () => (await globalThis[Symbol.for('rolecharter.data-stamp')]?.()) ?? null
const finished = keptAnswers({ maxBytes: 16 * 1024 * 1024, maxAgeMs: 5000, stampOf })

/**
 * libuv accepts one connection for each turn of the event loop, and while pages are rendered a turn takes tens of
 * milliseconds: in a burst thousands would wait in the kernel, unable even to be refused. Linux lets several sockets listen
 * on one port, and each of them is good for one connection a turn.
 */
const moreListeners = process.platform === 'linux' ? number('LISTENERS', 16) - 1 : 0
/** The queue of connections that wait to be accepted: Node's default of 511 overflows in a burst. */
const backlog = 16_384
const connectionsEach = Math.ceil(20_000 / (moreListeners + 1))

const fromProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']
/** Set by the gate (proxy.ts) or by Next for itself: from a client they are an attempt. */
const ours = ['x-nonce', 'x-request-id', 'x-pathname', 'content-security-policy', 'x-middleware-subrequest']

/** Who asks: the socket's address, or what the outermost trusted proxy wrote. What a client writes is dropped. */
function clientAddress(request) {
  const socket = request.socket.remoteAddress ?? 'unknown'
  const forwarded = trustedHops > 0 ? String(request.headers['x-forwarded-for'] ?? '').split(',') : []
  const address = forwarded.at(-trustedHops)?.trim() || socket
  return address.replace(/^::ffff:/, '')
}

function setHeader(request, name, value) {
  for (let index = request.rawHeaders.length - 2; index >= 0; index -= 2)
    if (request.rawHeaders[index].toLowerCase() === name) request.rawHeaders.splice(index, 2)
  delete request.headers[name]
  if (value === undefined) return
  request.headers[name] = value
  request.rawHeaders.push(name, value)
}

function refuse(request, response, status, sentence, headers = {}) {
  // A body that nobody reads would turn the end of the connection into a reset, and the client would never see the answer.
  request.resume()
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  })
  response.end(`${sentence}\n`)
}

/**
 * While the machine is busy to its limit a page that was let in may still fail, for want of a turn within its time limits at
 * the database. That is no fault of the product: like those who were not let in, its reader is told when to come back.
 */
function sayWhenToComeBack(response) {
  const { writeHead } = response
  response.writeHead = function (status, ...more) {
    if (status !== 500 || !pages.isCrowded()) return writeHead.call(this, status, ...more)
    this.setHeader('retry-after', String(retryAfterSeconds))
    return writeHead.call(this, 503, ...more)
  }
}

const sayNoMethod = (socket) =>
  socket.end(
    'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
  )

function limit(server) {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5000
  server.connectionsCheckingInterval = 2000
  server.maxConnections = connectionsEach
  // An upgrade is never made: the request is answered as if it had not been asked for, which the standard allows.
  server.shouldUpgradeCallback = () => false
  // Without a listener Node closes the connection without a word.
  server.on('connect', (_request, socket) => sayNoMethod(socket))
  const emit = server.emit
  server.emit = function (event, ...rest) {
    if (event !== 'request') return emit.call(this, event, ...rest)
    const [request, response] = rest
    if (request.method === 'TRACE') {
      refuse(request, response, 405, 'This address answers GET, HEAD and POST.', { allow: 'GET, HEAD, POST' })
      return true
    }
    const address = clientAddress(request)
    if (trustedHops === 0) for (const name of fromProxies) setHeader(request, name)
    for (const name of ours) setHeader(request, name)
    setHeader(request, 'x-client-ip', address)
    const render = () => {
      // Where somebody writes, the scripts come first: what is typed before React takes a field over can be lost.
      if (isReadByVisitors(request.url)) scriptsAfterPaint(response)
      return emit.call(this, event, ...rest)
    }
    const start = () =>
      hearStatus(request, response, () =>
        compress(request, response, () => void finished.answer(request, response, render)),
      )
    // Health is asked when things are bad: it always gets through.
    if (request.url.startsWith('/api/health/')) return start()
    const refuseForNow = () =>
      refuse(request, response, 503, 'Too many people are asking at once. Try again in two seconds.', {
        'retry-after': String(retryAfterSeconds),
      })
    if (request.url.startsWith(builtAddress)) {
      files.admit(response, () => serveFile(request, response, start), refuseForNow)
    } else {
      sayWhenToComeBack(response)
      pages.admit(response, start, refuseForNow)
    }
    return true
  }
}

function widen(server) {
  const { listen, close } = server
  const others = []
  server.listen = function (port, host, ...more) {
    if (typeof port !== 'number' || typeof host !== 'string') return listen.call(this, port, host, ...more)
    const options = { port, host, backlog, reusePort: moreListeners > 0 }
    // Another program on the port shows in the server's own listen, so the others have nothing to add to it.
    this.once('listening', () => {
      for (let count = 0; count < moreListeners; count++) {
        // The same options as an http server's own.
        const other = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
          this.emit('connection', socket),
        )
        other.maxConnections = connectionsEach
        others.push(other.on('error', () => {}).listen(options))
      }
    })
    return listen.call(this, options, ...more)
  }
  server.close = function (...args) {
    for (const other of others.splice(0)) other.close()
    return close.apply(this, args)
  }
}

const createServer = http.createServer
http.createServer = (...args) => {
  const server = createServer(...args)
  limit(server)
  widen(server)
  return server
}
