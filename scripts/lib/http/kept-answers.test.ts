import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hearStatus } from './answer-status.mjs'
import { keptAnswers } from './kept-answers.mjs'

const servers: http.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** A server that renders every page anew: its number, its nonce in head and body, and what the page wishes to be besides. */
async function serve(change: (response: http.ServerResponse) => void = () => {}, maxAgeMs = 60_000) {
  const data = { stamp: '1' as string | null, rendered: 0 }
  const { answer } = keptAnswers({ maxBytes: 1_000_000, maxAgeMs, stampOf: async () => data.stamp })
  const render = (response: http.ServerResponse) => {
    data.rendered += 1
    const number = data.rendered
    const nonce = String(number).padStart(32, 'a')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', `script-src 'nonce-${nonce}'`)
    response.setHeader('link', [`</a>; nonce="${nonce}"`, `</b>; nonce="${nonce}"`])
    response.setHeader('x-request-id', `request ${number}`)
    change(response)
    response.write(`<p>“${number}”</p><script nonce="${nonce}">1`)
    setTimeout(() => response.end(`</script><script nonce="${nonce}">2</script>`), 20)
  }
  const server = http.createServer((request, response) =>
    hearStatus(request, response, () => void answer(request, response, () => render(response))),
  )
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = async (path = '/jobs', headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    const text = await response.text()
    const nonces = [
      ...(response.headers.get('content-security-policy') ?? '').matchAll(/nonce-(\w+)/g),
      ...(response.headers.get('link') ?? '').matchAll(/nonce="(\w+)"/g),
      ...text.matchAll(/nonce="(\w+)"/g),
    ].map(([, nonce]) => nonce as string)
    return { status: response.status, headers: response.headers, number: /“(\d+)”/.exec(text)?.[1], text, nonces }
  }
  return { data, ask }
}

describe('kept answers', () => {
  it('renders a page once while the database stays as it was, and anew after a change', async () => {
    const { data, ask } = await serve()
    const first = await ask()
    const second = await ask()
    expect([first.number, second.number, data.rendered]).toEqual(['1', '1', 1])
    data.stamp = '2'
    expect((await ask()).number).toBe('2')
    expect((await ask('/jobs?q=pmo')).number).toBe('3')
    expect((await ask('/framework/versions/1.0.0')).number).toBe('4')
    expect((await ask('/framework/versions/1.0.0')).number).toBe('4')
  })

  it('keeps a page once more for each choice of colours', async () => {
    const { ask } = await serve()
    const dark = { cookie: 'theme=dark' }
    const numbers = [
      await ask(),
      await ask('/jobs', dark),
      await ask('/jobs', dark),
      await ask(),
      await ask('/jobs', { cookie: 'theme=light' }),
    ]
    expect(numbers.map(({ number }) => number)).toEqual(['1', '2', '2', '1', '3'])
  })

  it('renders a page once for all who ask while it is rendered', async () => {
    const { data, ask } = await serve()
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask()))
    expect(answers.map(({ number }) => number)).toEqual(['1', '1', '1', '1', '1'])
    expect(new Set(answers.map(({ nonces }) => nonces[0])).size).toBe(5)
    expect(data.rendered).toBe(1)
  })

  it('renders for each who waited when the page turned out to be nothing to keep', async () => {
    const { data, ask } = await serve((response) => response.setHeader('set-cookie', 'a=1'))
    const answers = await Promise.all(Array.from({ length: 3 }, () => ask()))
    expect(new Set(answers.map(({ number }) => number)).size).toBe(3)
    expect(data.rendered).toBe(3)
  })

  it('gives every answer a nonce and a number of its own, the same in its head and its text', async () => {
    const { ask } = await serve()
    const [first, second, third] = [await ask(), await ask(), await ask()]
    for (const { nonces } of [first, second, third]) {
      expect(nonces).toHaveLength(5)
      expect(new Set(nonces).size).toBe(1)
    }
    expect(new Set([first, second, third].map(({ nonces }) => nonces[0])).size).toBe(3)
    expect(new Set([first, second, third].map(({ headers }) => headers.get('x-request-id'))).size).toBe(3)
    expect(second.text.replaceAll(second.nonces[0] as string, '')).toBe(
      first.text.replaceAll(first.nonces[0] as string, ''),
    )
    expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each<{ what: string; headers: Record<string, string> }>([
    { what: 'of somebody with a cookie', headers: { cookie: 'session=1' } },
    { what: 'of somebody with a cookie beside the colours', headers: { cookie: 'theme=dark; session=1' } },
    { what: 'with colours that nobody can choose', headers: { cookie: 'theme=red' } },
    { what: 'of a change of page in the browser', headers: { rsc: '1' } },
    { what: 'of a part of the file', headers: { range: 'bytes=0-9' } },
  ])('neither gives nor keeps the answer $what', async ({ headers }) => {
    const { ask } = await serve()
    expect((await ask()).number).toBe('1')
    expect((await ask('/jobs', headers)).number).toBe('2')
    expect((await ask()).number).toBe('1')
  })

  it.each([
    '/sign-in',
    '/jobs/7-pmo-analyst/report',
    '/match',
    '/saved',
    '/edit/framework',
    '/jobs-and-more',
    '/framework/versions/1.0.0/handbook.pdf',
  ])('leaves %s alone', async (path) => {
    const { data, ask } = await serve()
    await ask(path)
    await ask(path)
    expect(data.rendered).toBe(2)
  })

  it.each<[string, (response: http.ServerResponse) => void]>([
    ['that was not found', (response) => void Object.assign(response, { statusCode: 404 })],
    ['that sets a cookie', (response) => void response.setHeader('set-cookie', 'a=1')],
    ['that is no page', (response) => void response.setHeader('content-type', 'application/json')],
    ['without a nonce', (response) => response.removeHeader('content-security-policy')],
    ['that says late that it is gone', sayGone],
  ])('does not keep an answer %s', async (_what, change) => {
    const { data, ask } = await serve(change)
    await ask()
    await ask()
    expect(data.rendered).toBe(2)
  })

  it('renders every time while nobody can say what the database is', async () => {
    const { data, ask } = await serve()
    await ask()
    data.stamp = null
    expect([(await ask()).number, (await ask()).number]).toEqual(['2', '3'])
  })

  it('keeps nothing for longer than the clock allows', async () => {
    const { ask } = await serve(undefined, 30)
    expect((await ask()).number).toBe('1')
    await vi.waitFor(async () => expect((await ask()).number).toBe('2'))
  })
})

/** As lib/web/answer-gone.ts does it. */
function sayGone() {
  const channel = Symbol.for('rolecharter.answer')
  const answers = (globalThis as Record<symbol, unknown>)[channel] as { getStore(): { status: number } }
  answers.getStore().status = 410
}
