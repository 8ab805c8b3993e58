import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '@/lib/platform/log'
import { createPool } from '@/lib/platform/pool'
import { type MeilisearchConfig, meilisearchConfig } from './config'
import { clientFor, ensureKeys } from './keys'
import { isIndexMissing } from './open-client'
import { OutboxLock } from './outbox-lock'
import { endUse, markIncomplete, type OutboxState, readExpected, readState } from './outbox-state'
import { rebuildIndex } from './rebuild'
import { reconcileIndex } from './reconcile'
import { batchSize, relayStep } from './relay-step'
import { hashOf, settingsHash } from './settings'

export interface SearchRelay {
  /** Lets the batch under way finish. */
  stop(): Promise<void>
}

const restMs = 1000
const longestRestMs = 15_000
const lookEveryMs = 10_000
const reconcileEveryMs = 24 * 60 * 60_000

/**
 * Keeps Meilisearch in step with the database, and makes its index when it has none. Many processes may run one: the holder
 * of the lock works, the others wait for its death. Where Meilisearch is not in use it makes sure that nothing is written
 * down for it, and ends.
 */
export async function runRelay(config: MeilisearchConfig | null = meilisearchConfig()): Promise<SearchRelay> {
  if (!config) {
    const pool = createPool('search relay', { max: 1 })
    await endUse(pool).finally(() => pool.end())
    return { stop: async () => {} }
  }
  const stopping = new AbortController()
  const running = work(config, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function work(config: MeilisearchConfig, stopping: AbortSignal) {
  const rest = (ms: number) => sleep(ms, undefined, { signal: stopping }).catch(() => {})
  let failures = 0
  while (!stopping.aborted) {
    let lock: OutboxLock | null = null
    try {
      lock = await OutboxLock.take(0)
      if (lock)
        await relayWhileHeld(lock, config, stopping, () => {
          failures = 0
        })
      else await rest(5 * restMs)
    } catch (error) {
      failures++
      // Once when it begins: a server that is away for an hour is one line and not a thousand.
      const level = failures === 1 ? 'warn' : 'debug'
      log[level]({ error: String(error), cause: String((error as Error).cause ?? '') }, 'search relay could not go on')
      await rest(Math.min(longestRestMs, restMs * 2 ** Math.min(failures - 1, 4)))
    } finally {
      await lock?.release()
    }
  }
}

/** Works until it is stopped or something throws. */
async function relayWhileHeld(lock: OutboxLock, config: MeilisearchConfig, stopping: AbortSignal, onGood: () => void) {
  await ensureKeys(config)
  const client = clientFor('writer', config, 30_000)
  let lookedAt = Number.NEGATIVE_INFINITY
  const wake = wakeUp(lock, () => {
    lookedAt = Number.NEGATIVE_INFINITY
  })
  await lock.client.query('listen search_outbox')
  while (!stopping.aborted) {
    if (performance.now() - lookedAt > lookEveryMs) {
      await lookAfter(lock, config)
      lookedAt = performance.now()
    }
    let done: number
    try {
      done = await relayStep(lock, client, [config.index])
    } catch (error) {
      if (isIndexMissing(error)) await markIncomplete(lock.client)
      throw error
    }
    onGood()
    if (done < batchSize) await wake.next(restMs, stopping)
  }
}

/** Makes the index when it is missing, emptied or set otherwise, and compares it with the database when it may differ. */
async function lookAfter(lock: OutboxLock, config: MeilisearchConfig) {
  const state = await readState(lock.client)
  const off = state.inUse && state.complete ? await countOff(lock, config, state) : null
  const isUsable = off !== null && !off.few
  // An index that was asked to be made anew, or that other settings were made for, is searched until the next one is whole.
  if (!isUsable || state.settingsHash !== settingsHash) {
    if (!isUsable) await markIncomplete(lock.client)
    log.info('search index is being made')
    const { indexed } = await rebuildIndex(lock, config)
    log.info({ indexed }, 'search index is complete')
  } else if (off.some || !state.reconciledAt || Date.now() - state.reconciledAt.getTime() > reconcileEveryMs) {
    const { compared, ...repaired } = await reconcileIndex(lock, config)
    log.info({ compared, ...repaired }, 'search index compared')
  }
}

/** So large a part of the postings may be off before the index is no longer used. */
const smallShare = 0.02

/** Whether the index has another number of postings than it should; null when it is gone or its settings were changed. */
async function countOff(lock: OutboxLock, config: MeilisearchConfig, { settingsTold }: OutboxState) {
  const index = clientFor('writer', config, 10_000).index(config.index)
  try {
    const [{ numberOfDocuments }, settings] = await Promise.all([index.getStats(), index.getSettings()])
    if (hashOf(settings) !== settingsTold) return null
    const { expected, pending } = await readExpected(lock.client)
    const off = Math.max(0, Math.abs(expected - numberOfDocuments) - pending)
    return { some: off > 0, few: off > expected * smallShare }
  } catch (error) {
    if (isIndexMissing(error)) return null
    throw error
  }
}

/** Ends a rest early when a change commits, or when a command asks to look after the index. */
function wakeUp(lock: OutboxLock, onLook: () => void) {
  let called = false
  let end: (() => void) | undefined
  lock.client.on('notification', ({ payload }) => {
    if (payload === 'look') onLook()
    called = true
    end?.()
  })
  return {
    async next(ms: number, stopping: AbortSignal) {
      if (!called)
        await new Promise<void>((resolve) => {
          const done = () => {
            clearTimeout(timer)
            stopping.removeEventListener('abort', done)
            end = undefined
            resolve()
          }
          const timer = setTimeout(done, ms)
          end = done
          stopping.addEventListener('abort', done, { once: true })
        })
      called = false
    },
  }
}
