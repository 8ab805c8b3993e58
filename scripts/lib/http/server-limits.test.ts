import { type ChildProcess, spawn } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What stands behind the limits is not their concern, so here it is the smallest server: it tells the headers that it got,
// and holds a request to /slow until the client goes away.
const behind = `
  import http from 'node:http'
  const server = http.createServer((request, response) => {
    if (request.url === '/slow') return response.writeHead(200).write('held')
    if (request.url === '/fails') response.statusCode = 500
    if (request.url === '/gone') globalThis[Symbol.for('rolecharter.answer')].getStore().status = 410
    response.end(JSON.stringify(request.headers))
  })
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n')) // as Next does
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

const children: ChildProcess[] = []

function behindLimits(env: Record<string, string> = {}): Promise<number> {
  const limits = new URL('./server-limits.mjs', import.meta.url).href
  // One listener: several cannot share a port that the system picks.
  const child = spawn(process.execPath, ['--import', limits, '--input-type=module', '--eval', behind], {
    env: { ...process.env, LISTENERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(Number(data)))
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}

interface Answer {
  status: number | undefined
  headers: http.IncomingHttpHeaders
  body: string
}

function ask(port: number, path: string, options: http.RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      let text = ''
      response.on('data', (data) => {
        text += data
      })
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Opens a request that stays under way. @returns how to go away */
function hold(port: number): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/slow', agent: false }, (response) => {
      response.on('error', () => {})
      response.once('data', () => resolve(() => request.destroy()))
    })
    request.on('error', reject)
  })
}

/** What the server says to raw bytes before it closes the connection. */
function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => {
      text += data
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

let port: number
beforeAll(async () => {
  port = await behindLimits({ MAX_IN_FLIGHT: '1', MAX_WAITING: '1' })
})
afterAll(() => {
  for (const child of children) child.kill()
})

describe('the limits of the web server', () => {
  it.each(['TRACE', 'CONNECT'])('answer %s with 405', async (method) => {
    const target = method === 'CONNECT' ? 'example.org:443' : '/'
    expect(await say(port, `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(/^HTTP\/1\.1 405 /)
  })

  it('writes the status that a page asks for into the head, and leaves data for the browser at 200', async () => {
    expect((await ask(port, '/gone')).status).toBe(410)
    expect((await ask(port, '/gone', { headers: { rsc: '1' } })).status).toBe(200)
    expect((await ask(port, '/')).status).toBe(200)
  })
  it('never upgrade a connection: the request is answered as any other', async () => {
    const { status } = await ask(port, '/', { headers: { connection: 'Upgrade', upgrade: 'websocket' } })
    expect(status).toBe(200)
  })

  it('drop what a client says about itself, and say where the connection comes from', async () => {
    const lies = {
      'X-Client-IP': '6.6.6.6',
      'X-Forwarded-For': '6.6.6.6',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'for=6.6.6.6',
      'X-Nonce': 'mine',
      'X-Middleware-Subrequest': 'proxy',
    }
    const { body } = await ask(port, '/', { headers: lies })
    const seen = JSON.parse(body) as Record<string, string>
    expect(seen).toMatchObject({ 'x-client-ip': '127.0.0.1' })
    for (const name of Object.keys(lies).filter((name) => name !== 'X-Client-IP'))
      expect(seen).not.toHaveProperty(name.toLowerCase())
  })

  it('believe as many proxies as there are, and no client before them', async () => {
    const proxied = await behindLimits({ TRUSTED_HOPS: '1' })
    const { body } = await ask(proxied, '/', { headers: { 'X-Forwarded-For': '6.6.6.6, 203.0.113.7' } })
    expect(JSON.parse(body)).toMatchObject({ 'x-client-ip': '203.0.113.7' })
  })

  it('leave a failure a failure while nobody waits', async () => {
    const quiet = await behindLimits()
    expect((await ask(quiet, '/fails')).status).toBe(500)
  })

  it('say when to come back to whoever is too many, and still answer for health and built files', async () => {
    const leave = await hold(port)
    const waits = ask(port, '/waits')
    // Whether it has begun to wait shows only in the refusal of the next, so ask until there is one.
    let refused: Answer
    do refused = await ask(port, '/', { method: 'POST', headers: { 'content-length': '70000' } }, 'x'.repeat(70_000))
    while (refused.status !== 503)
    expect(refused.headers['retry-after']).toBe('2')
    expect(refused.body).toContain('Try again in two seconds')
    expect((await ask(port, '/api/health/live')).status).toBe(200)
    expect((await ask(port, '/_next/static/x.js')).status).toBe(200)
    leave()
    expect((await waits).status).toBe(200)
    // Somebody was refused a moment ago, so what fails now failed for want of a turn.
    const failed = await ask(port, '/fails')
    expect([failed.status, failed.headers['retry-after']]).toEqual([503, '2'])
    expect((await ask(port, '/')).status).toBe(200)
  })
})
