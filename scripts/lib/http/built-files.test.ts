import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readyBuiltFiles, serveBuiltFiles } from './built-files.mjs'

const script = `export const words = ${JSON.stringify('plan, do, check, act. '.repeat(200))}\n`
const hinted = `//# allFunctionsCalledOnLoad\n${script}`
let directory: string
let port: number
let server: http.Server

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'built-'))
  fs.writeFileSync(path.join(directory, 'secret.txt'), 'outside')
  const built = path.join(directory, 'static')
  fs.mkdirSync(path.join(built, 'chunks/deep'), { recursive: true })
  fs.writeFileSync(path.join(built, 'chunks/a.js'), script)
  fs.writeFileSync(path.join(built, 'chunks/deep/b.css'), 'p { color: red }\n'.repeat(50))
  fs.writeFileSync(path.join(built, 'chunks/gone.js'), script)
  fs.writeFileSync(path.join(built, 'type.woff2'), 'packed already')
  readyBuiltFiles(built)
  readyBuiltFiles(built) // a build that is made ready twice is as if once
  const serve = serveBuiltFiles(built)
  server = http.createServer((request, response) =>
    serve(request, response, () => {
      response.statusCode = 404
      response.end(`elsewhere: ${request.url}`)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  fs.rmSync(path.join(built, 'chunks/gone.js.br'))
})

afterAll(() => {
  server.close().closeAllConnections()
  fs.rmSync(directory, { recursive: true })
})

/** Not fetch, which would unpack what it gets. */
function ask(name: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status?: number; headers: http.IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: name, headers, method, agent: false }
    http
      .request(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
        )
      })
      .on('error', reject)
      .end()
  })
}

describe('built files', () => {
  it('are sent as small as the browser can take them, for ever and with the headers of every answer', async () => {
    const best = await ask('/_next/static/chunks/a.js', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(best).toMatchObject({
      status: 200,
      headers: {
        'content-encoding': 'br',
        'content-type': 'text/javascript; charset=UTF-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        vary: 'Accept-Encoding',
      },
    })
    expect(zlib.brotliDecompressSync(best.bytes).toString()).toBe(hinted)
    const older = await ask('/_next/static/chunks/a.js', { 'accept-encoding': 'gzip' })
    expect(older.headers['content-encoding']).toBe('gzip')
    expect(zlib.gunzipSync(older.bytes).toString()).toBe(hinted)
    const plain = await ask('/_next/static/chunks/a.js?dpl=1')
    expect([plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([undefined, hinted])
  })

  it('compress what gains by it, in every folder, and give hints to scripts alone', async () => {
    const style = await ask('/_next/static/chunks/deep/b.css', { 'accept-encoding': 'br' })
    expect(style.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/css; charset=UTF-8' })
    expect(zlib.brotliDecompressSync(style.bytes).toString()).toMatch(/^p \{/)
    const typeface = await ask('/_next/static/type.woff2', { 'accept-encoding': 'br' })
    expect([typeface.headers['content-encoding'], typeface.bytes.toString()]).toEqual([undefined, 'packed already'])
  })

  it('answer 304 to a browser that has the file, and the whole file to one that asks for a part', async () => {
    const { headers } = await ask('/_next/static/chunks/a.js')
    expect((await ask('/_next/static/chunks/a.js', { 'if-none-match': String(headers.etag) })).status).toBe(304)
    for (const range of ['bytes=0-3', 'bytes=9-2', 'bytes=x-', 'bytes=99999999-']) {
      const { status, bytes } = await ask('/_next/static/chunks/a.js', { range })
      expect([status, bytes.toString()], range).toEqual([200, hinted])
    }
  })

  it.each([
    '/_next/static/nothing.js',
    '/_next/static/',
    '/_next/static/chunks',
    '/_next/static/../secret.txt',
    '/_next/static/%2e%2e/secret.txt',
    '/_next/static/..%2fsecret.txt',
    '/_next/static/__proto__',
  ])('leave %s to whoever comes after, under its own address', async (name) => {
    const { status, bytes } = await ask(name, { 'accept-encoding': 'br' })
    expect([status, bytes.toString()]).toEqual([404, `elsewhere: ${name}`])
  })

  it('say no encoding of a file that went away, and refuse an address that is none', async () => {
    const gone = await ask('/_next/static/chunks/gone.js', { 'accept-encoding': 'br' })
    expect([gone.status, gone.headers['content-encoding']]).toEqual([404, undefined])
    expect((await ask('/_next/static/%E0%A4%A')).status).toBe(400)
    expect((await ask('/_next/static/chunks/a.js', {}, 'POST')).status).toBe(404)
  })
})
