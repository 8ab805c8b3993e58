import { spawn } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from './stop.mjs'

const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/** @throws Stop naming the next port that is free */
export async function requireFreePort(port, host) {
  // A web server whose start script was killed needs up to half a second to leave its port.
  for (let attempt = 0; attempt < 8; attempt++) {
    if (await isFree(port, host)) return
    await sleep(200)
  }
  for (let other = port + 1; other < Math.min(port + 50, 65_536); other++)
    if (await isFree(other, host))
      throw new Stop('port taken', `Port ${port} is taken by another program. Free it, or start with --port ${other}.`)
  throw new Stop('port taken', `Port ${port} is taken by another program. Choose another with --port.`)
}

/** Lines that the framework prints about itself; the start script says what a person needs to know. */
const ownTalk = /^\s*(▲|- (Local|Network)|✓|$)/

/** Starts the server in a process group of its own, so that Ctrl-C reaches only the start script. */
export function startWebServer(root, { dev, port, host, env }) {
  const preload = (file) => ['--import', new URL(file, import.meta.url).href]
  const server = path.join(root, '.next/standalone/server.js')
  const args = dev
    ? [path.join(root, 'node_modules/next/dist/bin/next'), 'dev', '-p', String(port), '-H', host]
    : [...preload('./http/server-limits.mjs'), server]
  const child = spawn(process.execPath, [...preload('./die-with-parent.mjs'), ...args], {
    cwd: dev ? root : path.dirname(server),
    env: {
      ...process.env,
      ...env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      MALLOC_ARENA_MAX: '2', // fewer heaps of native memory, so that less of it stays behind after a burst
      START_PID: String(process.pid),
      ROLECHARTER_ROOT: root,
      PORT: String(port),
      HOSTNAME: host, // containers set it to their own name, and the server would listen on that
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  let rest = ''
  child.stdout.on('data', (data) => {
    const lines = (rest + data).split('\n')
    rest = lines.pop()
    for (const line of lines) if (!ownTalk.test(line)) console.log(line)
  })
  return child
}

/** Waits until the server says that it is ready. @throws Error when it has not after two minutes */
export async function awaitReady(port, host, isStopping) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (isStopping()) return
    const ready = await fetch(`http://${host}:${port}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await sleep(attempt < 100 ? 30 : 100)
  }
  throw new Error('the web server did not get ready')
}
