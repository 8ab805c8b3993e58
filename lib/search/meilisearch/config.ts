import { env } from '@/lib/platform/env'

export interface MeilisearchConfig {
  url: string
  /** Makes the keys that are used; nothing else is ever asked with it. Absent only for a server that runs without keys. */
  masterKey: string | undefined
  /** Name of the index that is searched. */
  index: string
}

/** The index under construction, swapped with the one in use when it is whole. */
export const nextIndex = ({ index }: MeilisearchConfig) => `${index}_next`

/** Null: Meilisearch is not in use. */
export function meilisearchConfig(): MeilisearchConfig | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_MASTER_KEY: masterKey } = env()
  return url ? { url, masterKey, index: 'jobs' } : null
}
