import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import type { MeilisearchConfig } from '@/lib/search/meilisearch/config'
import { nextIndex } from '@/lib/search/meilisearch/config'
import { clientFor, ensureKeys } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { OutboxLock } from '@/lib/search/meilisearch/outbox-lock'
import { endUse } from '@/lib/search/meilisearch/outbox-state'
import { relayAll } from '@/lib/search/meilisearch/relay-step'
import { runRelay } from '@/lib/search/meilisearch/run-relay'
import { readHealth, rebuildNow, reconcileNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { facets } from '@/lib/search/schema'
import {
  canRunMeilisearch,
  type MeilisearchForTests,
  meilisearchForTests,
  sayWhenSkipped,
} from '../../support/meilisearch'

sayWhenSkipped('how its index follows the database')

const now = new Date('2026-11-25T12:00:00Z')
let server: MeilisearchForTests
let config: MeilisearchConfig
let database: PostgresEngine
let engine: MeilisearchEngine
let organisationId: string

const posting = (over: object = {}) => ({
  organisationId,
  title: 'Turbine Planner',
  description: 'Plans the outage.',
  requirements: [],
  benefits: [],
  country: 'GB',
  city: 'Leeds',
  workMode: 'hybrid' as const,
  contractType: 'permanent' as const,
  sector: 'Utilities',
  status: 'published' as const,
  publishedAt: new Date('2026-11-20T00:00:00Z'),
  ...over,
})
const create = async (over: object = {}) =>
  (await db().posting.create({ data: posting(over), select: { id: true } })).id
const createMany = (count: number, over: object = {}) =>
  db().posting.createMany({ data: Array.from({ length: count }, () => posting(over)) })

const search = (q: string) =>
  engine.search({ q, filters: {}, sort: 'newest', page: 1, size: 50, facets, scope: { now } })
const found = async (q: string) => (await search(q)).ids
const waiting = async () =>
  Number((await db().$queryRaw<{ n: number }[]>`select count(*)::int n from search_outbox`)[0]?.n)

/** Hands on everything that waits, as the relay does. */
async function relay() {
  const lock = await OutboxLock.take(5000)
  if (!lock) throw new Error('somebody else holds the lock')
  try {
    return await relayAll(lock, clientFor('writer', config, 10_000), [config.index])
  } finally {
    await lock.release()
  }
}

describe.runIf(canRunMeilisearch)('the index of Meilisearch', () => {
  beforeAll(async () => {
    server = (await meilisearchForTests()) as MeilisearchForTests
    config = server.config
    database = new PostgresEngine()
    engine = new MeilisearchEngine(config, database)
    const organisation = await db().organisation.create({
      data: { slug: 'northmoor', name: 'Northmoor Water', sector: 'Utilities', country: 'GB' },
      select: { id: true },
    })
    organisationId = organisation.id
    await rebuildNow(config)
  })
  beforeEach(async () => {
    await db().posting.deleteMany()
    await relay()
  })
  afterAll(async () => {
    await clientFor('builder', config, 5000).deleteIndexIfExists(config.index)
    await database.close()
    await server.stop()
  })

  it('follows a publication, a change, a new name of the employer, a closing and a deletion', async () => {
    const id = await create()
    expect(await found('turbine')).toEqual([])
    await relay()
    expect(await found('turbine')).toEqual([id])
    await db().posting.update({ where: { id }, data: { title: 'Reactor Scheduler' } })
    await db().organisation.update({ where: { id: organisationId }, data: { name: 'Southmoor Water' } })
    await relay()
    expect([await found('turbine'), await found('reactor'), await found('southmoor')]).toEqual([[], [id], [id]])
    await db().posting.update({ where: { id }, data: { status: 'closed', closedAt: now, closeReason: 'filled' } })
    await relay()
    expect(await found('reactor')).toEqual([])
    const other = await create()
    await relay()
    await db().posting.delete({ where: { id: other } })
    await relay()
    expect(await found('turbine')).toEqual([])
    expect(await readHealth(config)).toMatchObject({ ok: true, indexed: 0, published: 0, pending: 0, lagSeconds: 0 })
  })

  it('is told the duties that are read some seconds after the publication', async () => {
    const id = await create()
    await relay()
    const responsibilities = [{ responsibilityId: 'run-status-reporting', band: 'evidenced', lines: [1] }]
    await db().decoding.create({
      data: {
        postingId: id,
        revision: 1,
        matcher: 'test',
        frameworkVersion: '1.0.0',
        textHash: '0'.repeat(64),
        confidence: 1,
        responsibilities,
        decodedAt: now,
      },
    })
    await relay()
    expect((await search('')).facets.responsibility).toEqual([{ value: 'run-status-reporting', count: 1 }])
  })

  it('misses no change of a transaction that commits after a later one', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow = db().$transaction(async (tx) => {
      const { id } = await tx.posting.create({ data: posting({ title: 'Slow Planner' }), select: { id: true } })
      await held
      return id
    })
    await sleep(100)
    await create({ title: 'Quick Planner' })
    await relay()
    letGo()
    const id = await slow
    expect(await waiting()).toBe(1)
    await relay()
    expect(await found('slow')).toEqual([id])
  })

  it('repairs what went wrong behind its back', async () => {
    await createMany(5)
    await relay()
    const ids = await found('')
    const writer = clientFor('writer', config, 5000).index<{ id: number; version: string }>(config.index)
    await writer.deleteDocuments([ids[0] as number]).waitTask()
    await writer
      .addDocuments([
        { id: ids[1] as number, version: 'old' },
        { id: 999_999, version: 'none' },
      ])
      .waitTask()
    expect(await reconcileNow(config)).toEqual({ compared: 5, missing: 1, different: 1, extra: 1 })
    await relay()
    expect(await found('')).toEqual(ids)
    expect(await reconcileNow(config)).toEqual({ compared: 5, missing: 0, different: 0, extra: 0 })
  })

  it('is made anew while it is searched and written to, without a gap and without a loss', async () => {
    await createMany(300)
    await relay()
    const always = (await search('')).total.value
    let ended = false
    let least = Number.POSITIVE_INFINITY
    const searching = (async () => {
      for (; !ended; await sleep(10)) least = Math.min(least, (await search('turbine')).total.value)
    })()
    const writing = (async () => {
      for (let n = 0; !ended; n++, await sleep(20)) {
        const id = await create({ title: `Written ${n}` })
        if (n % 3 === 0) await db().posting.delete({ where: { id } })
      }
    })()
    expect((await rebuildNow(config)).indexed).toBeGreaterThanOrEqual(always)
    ended = true
    await Promise.all([searching, writing])
    expect(least).toBe(always)
    await relay()
    expect(await reconcileNow(config)).toMatchObject({ missing: 0, different: 0, extra: 0 })
    expect(
      await clientFor('builder', config, 5000)
        .getRawIndex(nextIndex(config))
        .catch((error) => error.cause.code),
    ).toBe('index_not_found')
  })

  it('comes back by itself with its settings when the server lost it', async () => {
    const id = await create()
    await relay()
    const builder = clientFor('builder', config, 5000)
    await builder.deleteIndex(config.index).waitTask()
    const running = await runRelay(config)
    await expect.poll(() => found('turbine').catch(String), { timeout: 20_000 }).toEqual([id])
    await running.stop()
    expect((await builder.index(config.index).getSettings()).rankingRules?.[0]).toBe('sort')
  })

  it('costs nothing once it is no longer in use, and is made anew when it is again', async () => {
    const before = await create()
    await relay()
    await endUse({
      query: (sql: string) =>
        db()
          .$executeRawUnsafe(sql)
          .then((rowCount) => ({ rowCount })),
    } as never)
    await db().posting.delete({ where: { id: before } })
    const id = await create()
    expect(await waiting()).toBe(0)
    const running = await runRelay(config)
    await expect.poll(() => found('turbine'), { timeout: 20_000 }).toEqual([id])
    await running.stop()
  })

  it('is reached with keys that can do one thing each', async () => {
    await ensureKeys(config)
    const searcher = clientFor('searcher', config, 5000)
    const writer = clientFor('writer', config, 5000)
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'allowed',
        (error) => error.cause?.code,
      )
    expect(await refused(searcher.index(config.index).getDocuments())).toBe('invalid_api_key')
    expect(await refused(searcher.index('other').search('x'))).toBe('invalid_api_key')
    expect(await refused(writer.deleteIndex(config.index))).toBe('invalid_api_key')
    const task = await writer
      .index(`jobs_${randomUUID()}`)
      .addDocuments([{ id: 1 }])
      .waitTask()
    expect(task.error?.code).toBe('index_not_found')
  })
})
