import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { MeilisearchConfig } from '@/lib/search/meilisearch/config'
import { findMeilisearch, startMeilisearch } from '../../scripts/lib/meilisearch-server.mjs'

export interface MeilisearchForTests {
  config: MeilisearchConfig
  stop(): Promise<void>
}

/** A server named by MEILI_TEST_URL and MEILI_TEST_MASTER_KEY, or one of its own from the program on the PATH; else null. */
export async function meilisearchForTests(): Promise<MeilisearchForTests | null> {
  // Files run beside each other and may share a server.
  const index = `jobs_test_${process.pid}_${Date.now()}`
  const { MEILI_TEST_URL: url, MEILI_TEST_MASTER_KEY: masterKey } = process.env
  if (url) return { config: { url, masterKey, index }, stop: async () => {} }
  const program = findMeilisearch()
  if (!program) return null
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-meilisearch-'))
  const server = await startMeilisearch({ program, dir })
  return {
    config: { url: server.url, masterKey: server.masterKey, index },
    async stop() {
      await server.stop()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

export const canRunMeilisearch = Boolean(process.env.MEILI_TEST_URL || findMeilisearch())

/** Says loudly what was not tested. */
export function sayWhenSkipped(what: string) {
  if (!canRunMeilisearch)
    console.warn(`skipped: no Meilisearch (${what}): put the program on the PATH or set MEILI_TEST_URL`)
}
