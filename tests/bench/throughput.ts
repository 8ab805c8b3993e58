/**
 * How many requests a second a page is served at beside another of the same server, in turns of two seconds each, so that both
 * carry the same load.
 *   npx tsx tests/bench/throughput.ts --page http://localhost:3000/jobs --beside http://localhost:3000/accessibility [--rendered]
 *     --rendered: as somebody with a cookie, for whom every page is rendered and none is kept
 * Loopback only: nobody else's server is ever asked.
 */
import http from 'node:http'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: ['http://localhost:3000/jobs'] },
    beside: { type: 'string', default: 'http://localhost:3000/accessibility' },
    at_once: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
    rendered: { type: 'boolean', default: false },
  },
})
const atOnce = Number(values.at_once)
const rounds = Number(values.rounds)
const turnMs = 2000
const addresses = [values.beside, ...values.page].map((address) => new URL(address))
for (const { hostname } of addresses)
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) throw new Error('Only this machine may be asked.')
if (!(atOnce >= 1 && atOnce <= 24 && rounds >= 1 && rounds <= 50))
  throw new Error('--at_once: 1 to 24. --rounds: 1 to 50.')

const headers = { 'accept-encoding': 'gzip', ...(values.rendered ? { cookie: 'bench=1' } : {}) }
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })

/** Bytes of one answer, as a browser would take it. @throws Error when it is not 200 */
function ask(address: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address} answered ${response.statusCode}`)),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

async function turn(address: URL) {
  const began = performance.now()
  let answers = 0
  let bytes = 0
  const one = async () => {
    while (performance.now() - began < turnMs) {
      bytes = await ask(address)
      answers++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { aSecond: (answers / (performance.now() - began)) * 1000, bytes }
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number
const found = addresses.map(() => ({ aSecond: [] as number[], bytes: 0 }))
// The first round opens connections and fills caches.
for (let round = 0; round <= rounds; round++)
  for (const [index, address] of addresses.entries()) {
    const { aSecond, bytes } = await turn(address)
    const kept = found[index] as (typeof found)[number]
    kept.bytes = bytes
    if (round > 0) kept.aSecond.push(aSecond)
  }
agent.destroy()
const beside = median(found[0]?.aSecond ?? [])
for (const [index, address] of addresses.entries()) {
  const { aSecond, bytes } = found[index] as (typeof found)[number]
  console.log(
    `${address.pathname}${address.search}: ${median(aSecond).toFixed(0)} a second (${(median(aSecond) / beside).toFixed(2)} of ${values.beside}), ${bytes} bytes`,
  )
}
