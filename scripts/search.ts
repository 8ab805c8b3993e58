// npm run search -- health | rebuild | reconcile   looks after the search engine that is in use
import { closeDb } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { meilisearchConfig } from '@/lib/search/meilisearch/config'
import { readHealth, rebuildNow, reconcileNow } from '@/lib/search/meilisearch/upkeep'
import { closeSearchEngine, searchEngine } from '@/lib/search/search-engine'

const config = meilisearchConfig()

const commands: Record<string, () => Promise<number>> = {
  async health() {
    const health = config ? await readHealth(config) : { ...(await searchEngine().health()), warnings: [] }
    const { warnings, ...figures } = health
    console.log(`Engine: ${config ? 'Meilisearch' : 'PostgreSQL'}`)
    for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`)
    for (const warning of warnings) console.error(warning)
    return health.ok ? 0 : 1
  },
  async rebuild() {
    if (!config) {
      console.log(`${(await searchEngine().rebuild()).indexed} postings written anew.`)
      return 0
    }
    const { indexed } = await rebuildNow(config, { onProgress: (count) => console.log(`  ${count} postings`) })
    console.log(`The index is complete: ${indexed} postings.`)
    return 0
  },
  async reconcile() {
    if (!config) {
      console.log('Search is in the database itself: there is nothing to compare.')
      return 0
    }
    const { compared, missing, different, extra } = await reconcileNow(config)
    console.log(
      `${compared} postings compared: ${missing} missing, ${different} different, ${extra} no longer published. What differs is on its way.`,
    )
    return 0
  },
}

try {
  const command = commands[process.argv[2] ?? '']
  if (command) process.exitCode = await command()
  else {
    console.error('npm run search -- health | rebuild | reconcile')
    process.exitCode = 2
  }
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof DomainError ? error.message : error)
} finally {
  await closeSearchEngine()
  await closeDb()
}
