import type { JobSearchEngine } from './job-search-engine'
import { PostgresEngine } from './postgres/postgres-engine'

// One engine for the process, also when the development server reloads this module.
const held = globalThis as { rolecharterSearch?: JobSearchEngine }

/** The engine in use, opened on first use. */
export function searchEngine(): JobSearchEngine {
  held.rolecharterSearch ??= new PostgresEngine()
  return held.rolecharterSearch
}

/** Closes its connections: for commands and tests, which must end. */
export async function closeSearchEngine() {
  await held.rolecharterSearch?.close()
  held.rolecharterSearch = undefined
}
