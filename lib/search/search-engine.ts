import { db } from '@/lib/platform/db'
import { CompositeEngine } from './composite-engine'
import type { JobSearchEngine } from './job-search-engine'
import { type MeilisearchConfig, meilisearchConfig } from './meilisearch/config'
import { MeilisearchEngine } from './meilisearch/meilisearch-engine'
import { PostgresEngine } from './postgres/postgres-engine'

// One engine for the process, also when the development server reloads this module.
const held = globalThis as { rolecharterSearch?: JobSearchEngine }

/** The engine in use, opened on first use: the database alone, or a Meilisearch with the database behind it. */
export function searchEngine(): JobSearchEngine {
  held.rolecharterSearch ??= openEngine(meilisearchConfig())
  return held.rolecharterSearch
}

function openEngine(config: MeilisearchConfig | null): JobSearchEngine {
  const database = new PostgresEngine()
  if (!config) return database
  const preferred = new MeilisearchEngine(config, database)
  return new CompositeEngine({ preferred, database, isComplete })
}

/** Whether Meilisearch holds every published posting, apart from what is on its way. */
async function isComplete() {
  const [state] = await db().$queryRaw<
    { complete: boolean }[]
  >`select in_use and complete as complete from search_outbox_state`
  return state?.complete === true
}

/** Closes its connections: for commands and tests, which must end. */
export async function closeSearchEngine() {
  await held.rolecharterSearch?.close()
  held.rolecharterSearch = undefined
}
