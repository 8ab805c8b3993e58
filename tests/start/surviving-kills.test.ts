import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDataFolder,
  endWhole,
  freePort,
  isRunning,
  readLock,
  type Started,
  start,
  startAndEnd,
  until,
} from './support'

const ready = 'Rolecharter is at'
let data: string
let port: string
let running: Started
const args = () => ['--port', port, '--data', data, '--no-seed']
const answers = () =>
  fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )

beforeAll(async () => {
  data = aDataFolder()
  port = String(await freePort())
  running = start(args())
  await running.says(ready)
})
afterAll(() => endWhole(running, data))

describe('a running product', () => {
  it('answers, and says where a second start would find it', async () => {
    expect(await answers()).toBe(true)
    const second = await startAndEnd(args())
    expect(second.code).toBe(3)
    expect(second.output).toContain(`already running at http://localhost:${port}`)
  })

  it('starts PostgreSQL again when that is killed', async () => {
    const { dbPid } = readLock(data)
    process.kill(dbPid, 'SIGKILL')
    await running.says('PostgreSQL went away')
    await until(answers, 'it answers again', 30_000)
  })

  it('starts its web server again when that is killed', async () => {
    const { webPid } = readLock(data)
    process.kill(webPid, 'SIGKILL')
    await running.says('The web server went away')
    await until(() => readLock(data).webPid !== webPid, 'the next web server is ready', 30_000)
    expect(await answers()).toBe(true)
  })

  it('recovers when the start script itself is killed', async () => {
    const { webPid } = readLock(data)
    running.process.kill('SIGKILL')
    await running.ended
    await until(() => !isRunning(webPid), 'the web server is gone')
    running = start(args())
    await running.says(ready)
    expect(await answers()).toBe(true)
  })

  it('recovers when everything is killed at once', async () => {
    const { webPid, dbPid } = readLock(data)
    running.process.kill('SIGKILL')
    for (const pid of [webPid, dbPid]) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
    await running.ended
    running = start(args())
    await running.says(ready)
    expect(await answers()).toBe(true)
  })

  it('stops everything on Ctrl-C and leaves nothing behind', async () => {
    const { webPid, dbPid } = readLock(data)
    running.process.kill('SIGINT')
    expect(await running.ended).toBe(0)
    await until(() => !isRunning(webPid) && !isRunning(dbPid), 'web server and database are gone')
    expect(fs.existsSync(path.join(data, 'start.lock'))).toBe(false)
  })

  it('can be stopped while it starts', async () => {
    running = start(args())
    await running.says('database client')
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    expect(fs.existsSync(path.join(data, 'start.lock'))).toBe(false)
    // PostgreSQL removes this when it has stopped; the web server never began.
    expect(fs.existsSync(path.join(data, 'pg/data/postmaster.pid'))).toBe(false)
  })

  it('keeps its secrets from one start to the next, for this account only', () => {
    const file = path.join(data, 'auth-secret')
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    expect(fs.readFileSync(file, 'utf8').length).toBeGreaterThanOrEqual(40)
  })
})
