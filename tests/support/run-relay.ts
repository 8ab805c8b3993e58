// A relay as a process of its own, for a test that kills it: MEILISEARCH_URL, MEILISEARCH_MASTER_KEY and the name of the index.
import { runRelay } from '@/lib/search/meilisearch/run-relay'

const { MEILISEARCH_URL: url = '', MEILISEARCH_MASTER_KEY: masterKey } = process.env
await runRelay({ url, masterKey, index: process.argv[2] ?? 'jobs' })
process.send?.('running')
