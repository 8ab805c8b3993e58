import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const resolve = {
  alias: {
    '@': root,
    // Throws outside a React server build, which is its whole purpose.
    'server-only': path.join(root, 'tests/support/empty.ts'),
  },
}

export default defineConfig({
  root,
  resolve,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'unit',
          include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/support/matcher.ts',
          testTimeout: 20_000,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/matcher.ts', 'tests/support/postgres.ts'],
          setupFiles: 'tests/support/own-database.ts',
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        resolve,
        // Each test starts and kills the whole product, so one file at a time.
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
