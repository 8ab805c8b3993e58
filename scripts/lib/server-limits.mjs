// Loaded into the web server with --import, before it makes its http server: limits that Next does not have. A bare Next
// server resets connections under a burst and grows past 1.7 GB, holds slow clients for minutes, and answers TRACE with 500.
import http from 'node:http'

const number = (name, fallback) => {
  const value = Number(process.env[name])
  return Number.isInteger(value) && value > 0 ? value : fallback
}

/** Requests under way at once; what comes on top is told to come back. */
const inFlightMost = number('MAX_IN_FLIGHT', 100)
/** Proxies in front whose X-Forwarded-For can be believed; 0: none. */
const trustedHops = Number(process.env.TRUSTED_HOPS ?? 0)
const retryAfterSeconds = 2

let inFlight = 0

/** Who asks: the socket's address, or what the nearest trusted proxy wrote. What a client writes is dropped. */
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

function refuse(response, status, sentence, headers = {}) {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  })
  response.end(`${sentence}\n`)
}

const createServer = http.createServer
http.createServer = (...args) => {
  const server = createServer(...args)
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5000
  server.connectionsCheckingInterval = 2000
  server.maxConnections = 20_000
  const emit = server.emit
  server.emit = function (event, ...rest) {
    if (event === 'upgrade' && process.env.NODE_ENV === 'production') {
      rest[1].destroy()
      return true
    }
    if (event !== 'request') return emit.call(this, event, ...rest)
    const [request, response] = rest
    if (request.method === 'TRACE' || request.method === 'CONNECT') {
      refuse(response, 405, 'This address answers GET, HEAD and POST.', { allow: 'GET, HEAD, POST' })
      return true
    }
    // Health is asked when things are bad: it always gets through.
    if (!request.url.startsWith('/api/health/')) {
      if (inFlight >= inFlightMost) {
        refuse(response, 503, 'Too many people are asking at once. Try again in two seconds.', {
          'retry-after': String(retryAfterSeconds),
        })
        return true
      }
      inFlight += 1
      response.once('close', () => {
        inFlight -= 1
      })
    }
    const address = clientAddress(request)
    if (trustedHops === 0)
      for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
        setHeader(request, name)
    for (const name of ['x-nonce', 'x-request-id', 'x-pathname', 'content-security-policy', 'x-middleware-subrequest'])
      setHeader(request, name)
    setHeader(request, 'x-client-ip', address)
    return emit.call(this, event, ...rest)
  }
  // The queue of connections that wait to be accepted: the default of 511 overflows in a burst.
  const listen = server.listen
  server.listen = function (port, host, ...more) {
    return typeof port === 'number' && typeof host === 'string'
      ? listen.call(this, { port, host, backlog: 16_384 }, ...more)
      : listen.call(this, port, host, ...more)
  }
  return server
}
