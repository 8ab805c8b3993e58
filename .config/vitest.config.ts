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
        test: { name: 'unit', include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'] },
      },
      {
        root,
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/postgres.ts',
          setupFiles: 'tests/support/own-database.ts',
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
