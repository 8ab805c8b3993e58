/**
 * How smoothly the matrix of a large draft scrolls: a wheel is turned in a Chromium, down and up, then right and left, and
 * the page notes when each of its frames came. Then the same in a frame of the same size that holds nothing but a coloured
 * area: what comes late there is the machine's. On a database and servers of its own; needs a build.
 *   npx tsx tests/bench/matrix-scroll.ts [--responsibilities 400] [--roles 60] [--seconds 5] [--rounds 2] [--port 3390]
 *     [--root DIR]… checkouts to compare, each with its build; this one unless given. They take turns.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { system } from '@/lib/access/viewer'
import { hashPassword } from '@/lib/accounts/password'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { importFramework } from '@/lib/framework/import-framework'
import { closeDb, db } from '@/lib/platform/db'
import { deploy } from '../../scripts/db.mjs'
import { installedBrowser } from '../../scripts/lib/browser.mjs'
import { startEmbedded } from '../../scripts/lib/pg-server.mjs'
import { awaitReady, startWebServer } from '../../scripts/lib/web-server.mjs'
import { aPerson } from '../support/fixtures'
import { largeFramework } from '../support/large-framework'

const { values: options } = parseArgs({
  options: {
    competencies: { type: 'string', default: '200' },
    responsibilities: { type: 'string', default: '400' },
    roles: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '2' },
    port: { type: 'string', default: '3390' },
    root: { type: 'string', multiple: true, default: [process.cwd()] },
  },
})
const editor = { email: 'editor@example.org', password: 'a measured password' }
/** Pixels for each turn of the wheel. */
const ways = { rows: [0, 100], columns: [40, 0] } as const
type Way = keyof typeof ways

interface Frames {
  /** Milliseconds from each frame to the next. */
  intervals: number[]
  /** Milliseconds of each task that held the page for 50 or more. */
  tasks: number[]
  /** Milliseconds that the page's thread ran, whatever else the machine did, and how often the wheel was turned. */
  busyMs: number
  turns: number
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const database = await startEmbedded({ dir, database: 'bench' })
process.env.DATABASE_URL = database.url
const executablePath = installedBrowser()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  await prepare()
  await measureAll()
} finally {
  await browser.close()
  await closeDb()
  await database.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}

async function prepare() {
  await deploy(database.url)
  const now = new Date()
  const size = { competencies: options.competencies, responsibilities: options.responsibilities, roles: options.roles }
  const [competencies, responsibilities, roles] = Object.values(size).map(Number) as [number, number, number]
  await importFramework(system, largeFramework({ competencies, responsibilities, roles }), { now })
  const person = await aPerson('editor')
  await db().user.update({
    where: { id: person.userId },
    data: { email: editor.email, passwordHash: await hashPassword(editor.password) },
    select: { id: true },
  })
  await startDraft(person, { now })
  console.log(`${responsibilities} responsibilities, ${roles} roles; load ${os.loadavg()[0]?.toFixed(1)}`)
}

async function measureAll() {
  const all = options.root.map((root) => ({ root: path.resolve(root), frames: new Map<string, Frames[]>() }))
  for (let round = 0; round < Number(options.rounds); round++)
    for (const [at, { root, frames }] of all.entries())
      await withServer(root, Number(options.port) + at, async (origin) => {
        const page = await openMatrix(browser, origin)
        const empty = await openEmpty(browser, page)
        for (const way of Object.keys(ways) as Way[]) {
          for (const [name, where] of [
            [way, page],
            [`${way}, nothing drawn`, empty],
          ] as const) {
            await where.bringToFront()
            frames.set(name, [...(frames.get(name) ?? []), await scroll(where, way)])
          }
        }
        await empty.context().close()
        await page.context().close()
      })
  for (const { root, frames } of all) {
    console.log(root)
    for (const [way, rounds] of frames) console.log(`  ${way.padEnd(24)} ${summary(rounds)}`)
  }
  console.log(`load ${os.loadavg()[0]?.toFixed(1)}`)
}

async function withServer(root: string, port: number, work: (origin: string) => Promise<void>) {
  const origin = `http://localhost:${port}`
  const env = {
    DATABASE_URL: database.url,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret of this measurement alone',
    ROLECHARTER_DATA: dir,
    WORKER: 'off', // on an empty folder it would learn for a quarter of a minute, on one of the two cores
  }
  const server = startWebServer(root, { dev: false, port, host: 'localhost', env })
  try {
    await awaitReady(port, 'localhost', () => false)
    await work(origin)
  } finally {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
}

async function openMatrix(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in?next=${encodeURIComponent('/edit/framework/matrix')}`)
  await page.getByLabel('E-mail address').fill(editor.email)
  await page.getByLabel('Password').fill(editor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/edit/framework/matrix')
  const grid = page.getByRole('grid')
  await grid.evaluate((element) => element.parentElement?.scrollIntoView({ block: 'end' }))
  const box = await page.locator('.gscroll').boundingBox()
  if (!box) throw new Error('The matrix is not on the page.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(1000)
  return page
}

/** A page whose frame is as large as that of the matrix, and scrolls as far. */
async function openEmpty(browser: Browser, matrix: Page): Promise<Page> {
  const size = await matrix.locator('.gscroll').evaluate((frame) => ({
    width: frame.clientWidth,
    height: frame.clientHeight,
    inner: [frame.scrollWidth, frame.scrollHeight],
  }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.setContent(
    `<div class="gscroll" style="overflow:auto;width:${size.width}px;height:${size.height}px">
      <div style="width:${size.inner[0]}px;height:${size.inner[1]}px;background:linear-gradient(135deg,white,teal)"></div>
    </div>`,
  )
  await page.mouse.move(size.width / 2, size.height / 2)
  return page
}

/** Turns the wheel sixty times a second, as a hand on a trackpad does, and the other way when it came to an end. */
async function scroll(page: Page, way: Way): Promise<Frames> {
  const [x, y] = ways[way]
  const frame = page.locator('.gscroll')
  const length = await frame.evaluate(
    (element, isAcross) =>
      isAcross ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight,
    x !== 0,
  )
  if (length <= 0) throw new Error('There is nothing to scroll.')
  // As text: a compiler's helpers do not exist in the page.
  await page.evaluate(`(() => {
    const frames = { intervals: [], tasks: [], last: performance.now(), on: true }
    const next = (now) => {
      frames.intervals.push(now - frames.last)
      frames.last = now
      if (frames.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    frames.observer = new PerformanceObserver((list) => frames.tasks.push(...list.getEntries().map((entry) => entry.duration)))
    frames.observer.observe({ entryTypes: ['longtask'] })
    window.frames_ = frames
  })()`)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const threadSeconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0
  const before = await threadSeconds()
  let turns = 0
  const until = performance.now() + Number(options.seconds) * 1000
  let [at, turn] = [0, 1]
  while (performance.now() < until) {
    await page.mouse.wheel(x * turn, y * turn)
    turns += 1
    at += (x + y) * turn
    if (at >= length || at <= 0) turn = at <= 0 ? 1 : -1
    await page.waitForTimeout(16)
  }
  const busyMs = ((await threadSeconds()) - before) * 1000
  const frames: Pick<Frames, 'intervals' | 'tasks'> = await page.evaluate(
    '(frames_.on = false, frames_.observer.disconnect(), { intervals: frames_.intervals.slice(1), tasks: frames_.tasks })',
  )
  await frame.evaluate((element) => element.scrollTo(0, 0))
  return { ...frames, busyMs, turns }
}

function summary(rounds: readonly Frames[]): string {
  const intervals = rounds.flatMap((frames) => frames.intervals).toSorted((a, b) => a - b)
  const tasks = rounds.flatMap((frames) => frames.tasks)
  const at = (part: number) => intervals[Math.min(intervals.length - 1, Math.floor(part * intervals.length))] ?? 0
  const late = intervals.filter((ms) => ms > 25).length / Math.max(1, intervals.length)
  const sum = (of: (frames: Frames) => number) => rounds.reduce((all, frames) => all + of(frames), 0)
  return (
    `${intervals.length} frames, median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, ` +
    `${(late * 100).toFixed(1)} % over 25 ms, longest ${(intervals.at(-1) ?? 0).toFixed(0)} ms; ` +
    `${tasks.length} long tasks, ${tasks.reduce((all, ms) => all + ms, 0).toFixed(0)} ms in all; ` +
    `${(sum(({ busyMs }) => busyMs) / sum(({ turns }) => turns)).toFixed(1)} ms of the page's own for each turn`
  )
}
