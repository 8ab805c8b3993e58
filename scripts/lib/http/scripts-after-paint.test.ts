import http from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import vm from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import { scriptsAfterPaint } from './scripts-after-paint.mjs'

// Not imported: it has no types.
const compression = createRequire(import.meta.url)('compression')
const servers: http.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

interface Options {
  headers?: Record<string, string>
  compressed?: boolean
  flush?: boolean
}

/** What a browser gets when the pieces are written one by one. */
async function served(pieces: (string | Buffer)[], { headers, compressed = false, flush = false }: Options = {}) {
  const compress = compression({ threshold: 0 })
  const server = http.createServer((request, response) => {
    const answer = async () => {
      scriptsAfterPaint(response)
      for (const [name, value] of Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers }))
        response.setHeader(name, value)
      if (flush) response.flushHeaders()
      for (const piece of pieces.slice(0, -1)) {
        response.write(piece)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      response.end(pieces.at(-1))
    }
    if (compressed) compress(request, response, () => void answer())
    else void answer()
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`)
  return { text: await response.text(), headers: response.headers }
}

const script = (name: string) => `<script src="/_next/static/chunks/${name}.js" async="" nonce="abc1"></script>`
const page = `<html><head><meta charset="utf-8"/><link rel="preload" as="script" fetchPriority="low" nonce="abc1" href="/_next/static/chunks/boot.js"/>${script('a')}${script('b-~._')}<title>Rôle</title><script src="/_next/static/chunks/old.js" noModule="" nonce="abc1"></script></head><body><p>“Größe”</p><script src="/_next/static/chunks/boot.js" id="_R_" nonce="abc1" async=""></script><script nonce="abc1">data()</script></body></html>`

/** The calls of the page's own scripts, in order, and the page without them. */
function parts(text: string) {
  const inline = [...text.matchAll(/<script nonce="abc1">(.*?)<\/script>/gs)].map(([, code]) => code as string)
  return { inline, rest: text.replaceAll(/<script nonce="abc1">.*?<\/script>/gs, '¶') }
}

describe('scripts after paint', () => {
  it('takes the built scripts from the head and asks for them once, in the body', async () => {
    const { text } = await served([page])
    const { inline, rest } = parts(text)
    expect(rest).toBe(
      '<html><head><meta charset="utf-8"/><title>Rôle</title><script src="/_next/static/chunks/old.js" noModule="" nonce="abc1"></script></head><body><p>“Größe”</p>¶¶</body></html>',
    )
    expect(inline[0]).toMatch(
      /afterPaint\("\/_next\/static\/chunks\/a.js"\);afterPaint\("\/_next\/static\/chunks\/b-~._.js"\);afterPaint\("\/_next\/static\/chunks\/boot.js"\)$/,
    )
    expect(inline[1]).toBe('data()')
  })

  it('says the same wherever the page is cut into pieces', async () => {
    const whole = (await served([page])).text
    const bytes = Buffer.from(page)
    for (let size = 1; size < 60; size += 7) {
      const pieces = []
      for (let at = 0; at < bytes.length; at += size * 9) pieces.push(bytes.subarray(at, at + size * 9))
      expect((await served(pieces)).text, `pieces of ${size * 9}`).toBe(whole)
    }
  })

  it('asks at once for scripts that come later, and for those of a page that has no body', async () => {
    const late = await served([page.replace('</body></html>', ''), `${script('late')}</body></html>`])
    expect(parts(late.text).inline.at(-1)).toBe('afterPaint("/_next/static/chunks/late.js")')
    const headOnly = await served([`<head>${script('a')}`])
    expect(parts(headOnly.text).inline[0]).toMatch(/afterPaint\("\/_next\/static\/chunks\/a.js"\)$/)
  })

  it.each([{ compressed: true }, { flush: true }, { compressed: true, flush: true }])(
    'works with %o',
    async (options) => {
      const { text, headers } = await served([page.slice(0, 200), page.slice(200)], options)
      expect(text).toBe((await served([page])).text)
      expect(headers.has('content-encoding')).toBe('compressed' in options)
    },
  )

  it('does not let a page keep the length that it had', async () => {
    const { text } = await served([page], { headers: { 'content-length': String(Buffer.byteLength(page)) } })
    expect(text.endsWith('</html>')).toBe(true)
  })

  it('leaves scripts of other places, scripts that are not async, and answers that are no pages as they are', async () => {
    const others = `<head><script src="https://elsewhere.example/_next/static/a.js" async=""></script><script src="/_next/static/a.js"></script><script src="/_next/static/a.js" async="" data-x="1"></script></head><body>1 < 2</body>`
    expect((await served([others])).text).toBe(others)
    const length = String(Buffer.byteLength(page))
    const data = await served([page], { headers: { 'content-type': 'text/x-component', 'content-length': length } })
    expect(data.text).toBe(page)
    expect(data.headers.get('content-length')).toBe(length)
    // Already compressed by the page itself: bytes that mean something else.
    expect((await served([page], { headers: { 'content-encoding': 'identity' } })).text).toBe(page)
  })

  it('leaves an empty answer empty', async () => {
    expect((await served([''])).text).toBe('')
  })
})

/** Runs what a page says in a browser of which the test holds every string. */
async function browser({ hidden = false } = {}) {
  const code = parts((await served([page])).text).inline[0] as string
  const loaded: string[] = []
  const timers: { run: () => void; after: number }[] = []
  let paint = () => {}
  const window: Record<string, unknown> = {
    document: {
      hidden,
      createElement: () => ({}),
      head: { append: (element: { src: string; async: boolean }) => element.async && loaded.push(element.src) },
    },
    PerformanceObserver: class {
      constructor(heard: () => void) {
        paint = heard
      }
      observe() {}
    },
    setTimeout: (run: () => void, after: number) => timers.push({ run, after }),
  }
  window.window = window
  vm.runInNewContext(code, window)
  return { loaded, timers, paint: () => paint(), later: window.afterPaint as (src: string) => void }
}

describe('the start of scripts in the browser', () => {
  const all = ['a', 'b-~._', 'boot'].map((name) => `/_next/static/chunks/${name}.js`)

  it('waits for the first paint, keeps the order, and starts nothing twice', async () => {
    const { loaded, timers, paint, later } = await browser()
    expect(loaded).toEqual([])
    paint()
    expect(loaded).toEqual(all)
    paint()
    for (const { run } of timers) run()
    later('/late.js')
    expect(loaded).toEqual([...all, '/late.js'])
  })

  it('waits two seconds at most', async () => {
    const { loaded, timers } = await browser()
    expect(timers.map(({ after }) => after)).toEqual([2000])
    timers[0]?.run()
    expect(loaded).toEqual(all)
  })

  it('does not wait in a page that nobody sees', async () => {
    expect((await browser({ hidden: true })).timers.map(({ after }) => after)).toEqual([0])
  })
})
