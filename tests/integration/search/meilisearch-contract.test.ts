import { it } from 'vitest'
import { clientFor } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { rebuildNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import {
  canRunMeilisearch,
  type MeilisearchForTests,
  meilisearchForTests,
  sayWhenSkipped,
} from '../../support/meilisearch'
import { describeJobSearch } from './contract'

sayWhenSkipped('what every search engine guarantees')

if (canRunMeilisearch)
  describeJobSearch('job search in Meilisearch', async () => {
    const server = (await meilisearchForTests()) as MeilisearchForTests
    const database = new PostgresEngine()
    await database.vocabulary.count()
    const engine = new MeilisearchEngine(server.config, database)
    // The engine under test closes what was opened for it.
    engine.close = async () => {
      await clientFor('builder', server.config, 5000).deleteIndexIfExists(server.config.index)
      await database.close()
      await server.stop()
    }
    return {
      engine,
      waitVisible: async () => {
        await rebuildNow(server.config)
      },
    }
  })
else it.skip('job search in Meilisearch', () => {})
