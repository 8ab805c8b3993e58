// What a crowd that asks at the same moment gets: every request on a connection of its own, all opened at once.
//   npx tsx tests/bench/burst.ts --url http://localhost:3000/jobs --requests 10000 [--data .data | --pid N]
// Loopback only: nobody else's server is ever asked. Ends with 1 when a request was reset or left without an honest answer.
import fs from 'node:fs'
import http from 'node:http'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000/jobs' },
    requests: { type: 'string', default: '10000' },
    data: { type: 'string', default: '.data' },
    pid: { type: 'string' },
  },
})
const url = new URL(values.url)
const requests = Number(values.requests)
const longestWaitMs = 120_000

if (!['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) throw new Error('Only this machine may be asked.')
if (!Number.isInteger(requests) || requests < 1 || requests > 20_000) throw new Error('--requests: from 1 to 20000.')

/** The start script notes which process serves. */
function serverPid() {
  if (values.pid) return Number(values.pid)
  const lock: unknown = JSON.parse(fs.readFileSync(`${values.data}/start.lock`, 'utf8'))
  if (typeof lock === 'object' && lock !== null && 'webPid' in lock) return Number(lock.webPid)
  throw new Error(`${values.data} does not say which process serves: name it with --pid.`)
}

/** Resident memory in MB. Linux says the highest it ever was too, but that would count what came before the burst. */
function residentMb(pid: number) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

interface Answer {
  /** The status, or the code of the error where there was no answer. */
  what: string
  ms: number
  /** 200, or a 503 that says when to come back. */
  honest: boolean
}

function ask(): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = (what: string, honest: boolean) => resolve({ what, honest, ms: performance.now() - began })
    const request = http.get(url, { agent: false, timeout: longestWaitMs }, (response) => {
      const { statusCode } = response
      const honest = statusCode === 200 || (statusCode === 503 && response.headers['retry-after'] !== undefined)
      response.resume()
      response.on('end', () => done(String(statusCode), honest))
      response.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message, false))
    })
    request.on('timeout', () => request.destroy(new Error(`no answer in ${longestWaitMs / 1000} s`)))
    request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message, false))
  })
}

const at = (sorted: number[], part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN)

const pid = serverPid()
for (let warm = 0; warm < 20; warm++) await ask()
const before = residentMb(pid)
let peak = before
const sampler = setInterval(() => {
  peak = Math.max(peak, residentMb(pid))
}, 100)
const began = performance.now()
const answers = await Promise.all(Array.from({ length: requests }, ask))
const seconds = (performance.now() - began) / 1000
clearInterval(sampler)
const next = await ask()

const counts = new Map<string, number>()
for (const { what } of answers) counts.set(what, (counts.get(what) ?? 0) + 1)
const served = answers.filter(({ what }) => what === '200').map(({ ms }) => ms)
served.sort((a, b) => a - b)
const dishonest = answers.filter(({ honest }) => !honest).length
console.log(`${requests} requests at once to ${url}: all over after ${seconds.toFixed(1)} s`)
for (const [what, count] of [...counts].sort()) console.log(`  ${what.padEnd(14)} ${count}`)
console.log(`  200s as the client saw them: p50 ${at(served, 0.5)} ms, p95 ${at(served, 0.95)} ms, client included`)
console.log(`  memory of the server: ${Math.round(before)} MB before, ${Math.round(peak)} MB at most`)
console.log(`  the next request: ${next.what} in ${Math.round(next.ms)} ms`)
console.log(dishonest === 0 ? 'Every request had an honest answer.' : `${dishonest} requests had none.`)
process.exitCode = dishonest === 0 && next.what === '200' ? 0 : 1
