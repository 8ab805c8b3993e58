import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { deploy } from '../../scripts/db.mjs'
import { startEmbedded } from '../../scripts/lib/pg-server.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
  }
}

/** One real PostgreSQL for the run, its `template` database migrated once; each test file gets a clone of that. */
export default async function setup(project: TestProject) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-test-'))
  fs.chmodSync(dir, 0o755)
  const server = await startEmbedded({ dir, database: 'template', fast: true })
  await deploy(server.url)
  project.provide('adminUrl', server.url)
  return async () => {
    await server.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
}
