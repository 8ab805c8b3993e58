import { setTimeout as sleep } from 'node:timers/promises'
import { awaitReady, startWebServer } from '../../scripts/lib/web-server.mjs'
import { databaseUrl, expect, expectAccessible, test } from './support'

const port = Number(process.env.E2E_PORT ?? 3210) + 1
const origin = `http://localhost:${port}`
let server: ReturnType<typeof startWebServer>

/** A second web server of the same database, told of a Meilisearch at a port where nobody answers. */
test.beforeAll(async () => {
  const env = {
    DATABASE_URL: databaseUrl(),
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret of this journey alone, and long',
    ROLECHARTER_DATA: process.env.E2E_DATA ?? '.data/e2e',
    MEILISEARCH_URL: 'http://127.0.0.1:9',
    MEILISEARCH_MASTER_KEY: 'a key that nobody has',
    WORKER: 'off',
  }
  server = startWebServer(process.cwd(), { dev: false, port, host: 'localhost', env })
  await awaitReady(port, 'localhost', () => false)
})
test.afterAll(async () => {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await Promise.race([gone, sleep(10_000)])
})

test('finds every job while Meilisearch is away, and is told so', async ({ page }) => {
  await page.goto('/jobs?q=planner')
  const count = await page.locator('#count').innerText()
  const titles = await page.getByRole('article').getByRole('heading').allInnerTexts()
  await page.goto(`${origin}/jobs?q=planner`)
  await expect(page.getByText('Search is running on its reserve at the moment.')).toBeVisible()
  await expect(page.locator('#count')).toHaveText(count)
  expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(titles)
  await expectAccessible(page)
  // Filters go on working.
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('group', { name: 'Level', exact: true }).getByRole('checkbox').first().check()
  await expect(page).toHaveURL(/seniority=/)
  await expect(page.getByText('Search is running on its reserve at the moment.')).toBeVisible()
})
