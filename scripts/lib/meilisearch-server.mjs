// Meilisearch as a child process, for machines that have the program. Its data may be thrown away at any time: everything in it
// is written anew from the database.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepSecret } from './data-folder.mjs'

/** The program on the PATH; undefined where there is none. */
export function findMeilisearch(env = process.env) {
  const name = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch'
  return (env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK)
        return fs.statSync(file).isFile()
      } catch {
        return false
      }
    })
}

const freePort = (wanted) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', (error) => (wanted ? resolve(freePort(0)) : reject(error)))
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/**
 * Runs the program and ends it when standard input ends: so it goes when whoever holds the other end dies, by kill -9 too,
 * and nothing is left behind that keeps the port and the data.
 */
const dieWithParent = `exec 3<&0
"$@" </dev/null 3<&- & child=$!
{ read -r _ <&3; kill "$child" 2>/dev/null; } & guard=$!
wait "$child"; code=$?
kill "$guard" 2>/dev/null
exit "$code"`

function spawnServer(program, args, env, log) {
  const options = { env, stdio: ['pipe', log, log], detached: process.platform !== 'win32' }
  return process.platform === 'win32'
    ? spawn(program, args, options)
    : spawn('/bin/sh', ['-c', dieWithParent, 'sh', program, ...args], options)
}

const isHealthy = (url) =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).then(
    (answer) => answer.ok,
    () => false,
  )

/** @returns the server once it answers; undefined when it ended before */
async function launch({ program, dir, port, masterKey }) {
  const url = `http://127.0.0.1:${port}`
  const log = fs.openSync(path.join(dir, 'server.log'), 'a')
  const args = [
    ...['--db-path', path.join(dir, 'data'), '--dump-dir', path.join(dir, 'dumps')],
    ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
    ...['--max-indexing-memory', '512MiB', '--max-indexing-threads', '1'],
  ]
  const child = spawnServer(program, args, { ...process.env, MEILI_MASTER_KEY: masterKey }, log)
  fs.closeSync(log)
  let ended = false
  const gone = new Promise((resolve) => {
    const end = () => {
      ended = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  child.stdin.on('error', () => {})
  const stop = async () => {
    if (ended) return
    child.stdin.end()
    if (process.platform === 'win32') child.kill()
    if ((await Promise.race([gone, sleep(10_000, 'slow', { ref: false })])) === 'slow') {
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {}
    }
    await gone
  }
  for (let attempt = 0; attempt < 300 && !ended; attempt++) {
    if (await isHealthy(url)) return { url, masterKey, port, pid: child.pid, gone, stop }
    await sleep(attempt < 50 ? 20 : 100)
  }
  await stop()
  return undefined
}

/**
 * Starts it in this folder, on the port it had before while that is free. Data that this program cannot open, such as that of
 * another version, makes room for new.
 * @param {{program: string, dir: string, port?: number}} options `port`: on this one and no other, since it is known by it
 */
export async function startMeilisearch({ program, dir, port: fixed }) {
  fs.mkdirSync(dir, { recursive: true })
  const key = keepSecret(dir, 'master-key')
  const portFile = path.join(dir, 'port')
  const logFile = path.join(dir, 'server.log')
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 5e6) fs.truncateSync(logFile)
  const port = fixed ?? (await freePort(Number(fs.existsSync(portFile) ? fs.readFileSync(portFile, 'utf8') : 0)))
  fs.writeFileSync(portFile, String(port))
  const server = await launch({ program, dir, port, masterKey: key })
  if (server) return server
  fs.rmSync(path.join(dir, 'data'), { recursive: true, force: true })
  const again = await launch({ program, dir, port, masterKey: key })
  if (again) return again
  const said = fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join('\n') : ''
  throw new Error(`Meilisearch did not start:\n${said}`)
}
