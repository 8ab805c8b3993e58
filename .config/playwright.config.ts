import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { installedBrowser } from '../scripts/lib/browser.mjs'

const root = path.resolve(import.meta.dirname, '..')
const executablePath = installedBrowser()
const port = Number(process.env.E2E_PORT ?? 3210)
const data = path.join(root, '.data/e2e')

/** The tests read the demo sign-ins from here. */
process.env.E2E_DATA = data

export default defineConfig({
  testDir: path.join(root, 'tests/e2e'),
  outputDir: path.join(root, 'test-results'),
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Generous: two slow cores share the browser, the server and the database.
  timeout: 120_000,
  expect: { timeout: 7_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--disable-dev-shm-usage',
        // Chromium's sandbox does not run as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port} --data "${data}" --reset --yes`,
    cwd: root,
    url: `http://localhost:${port}/api/health/ready`,
    env: { DATABASE_URL: '' },
    timeout: 240_000,
    reuseExistingServer: false,
    // The default is SIGKILL, which would leave PostgreSQL running.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
  },
})
