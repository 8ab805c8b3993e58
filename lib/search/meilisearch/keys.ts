import { createHmac } from 'node:crypto'
import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { MeilisearchConfig } from './config'
import { openClient } from './open-client'

const keys = {
  /** For searches: can read nothing but what a search gives. */
  searcher: {
    uid: '6f0c7a52-1d0e-4c0b-9d43-5a7f0a9e2b11',
    actions: ['search'],
    indexes: ['jobs*'],
  },
  /** For the relay. Without indexes.create a write can never bring a missing index back without its settings. */
  writer: {
    uid: 'b8a4f6f1-7c55-4e0c-8f0a-2f6f3f1f9d22',
    actions: ['documents.add', 'documents.get', 'documents.delete', 'tasks.get', 'stats.get', 'settings.get'],
    indexes: ['jobs*'],
  },
  /** For making an index anew beside the one in use. */
  builder: {
    uid: 'd2e95c3a-90b3-4b7e-a1c6-7b1c6a0e4f33',
    actions: [
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'indexes.swap',
      'settings.get',
      'settings.update',
      'documents.add',
      'documents.get',
      'documents.delete',
      'tasks.get',
      'stats.get',
    ],
    // The task of a swap belongs to no index, and only a key for all of them may see how it went.
    indexes: ['*'],
  },
} as const
export type KeyName = keyof typeof keys

/** A key follows from its fixed uid and the master key, so every process knows it without asking. */
function keyOf(name: KeyName, { masterKey }: MeilisearchConfig) {
  return masterKey ? createHmac('sha256', masterKey).update(keys[name].uid).digest('hex') : undefined
}

/** A client that may do what this key may. */
export const clientFor = (name: KeyName, config: MeilisearchConfig, timeoutMs: number): Meilisearch =>
  openClient(config.url, keyOf(name, config), timeoutMs)

/** Makes the keys that are missing and makes those anew that may do something else. A server without keys has none. */
export async function ensureKeys(config: MeilisearchConfig) {
  if (!config.masterKey) return
  const master = openClient(config.url, config.masterKey, 5000)
  for (const [name, { uid, actions, indexes }] of Object.entries(keys)) {
    const wanted = { uid, name: `Rolecharter ${name}`, actions: [...actions], indexes: [...indexes], expiresAt: null }
    const there = await master.getKey(uid).catch((error: unknown) => {
      if (error instanceof MeilisearchApiError && error.cause?.code === 'api_key_not_found') return null
      throw error
    })
    const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
    if (there && same(there.actions, wanted.actions) && same(there.indexes, wanted.indexes)) continue
    // What a key may do cannot be changed afterwards.
    if (there) await master.deleteKey(uid)
    await master.createKey(wanted)
  }
}
