import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { CompositeEngine } from '@/lib/search/composite-engine'
import { SearchTimeout, SearchUnavailable } from '@/lib/search/job-search-engine'
import { clientFor } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { OutboxLock } from '@/lib/search/meilisearch/outbox-lock'
import { beginUse } from '@/lib/search/meilisearch/outbox-state'
import { relayAll } from '@/lib/search/meilisearch/relay-step'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { type MeilisearchStub, startMeilisearchStub } from '../../support/meilisearch-stub'

const now = new Date('2026-11-25T12:00:00Z')
let stub: MeilisearchStub
let database: PostgresEngine
let engine: MeilisearchEngine
let ids: number[]
const config = () => ({ url: stub.url, masterKey: undefined, index: 'jobs' })

const request = (q = 'planner') => ({
  q,
  filters: {},
  sort: 'newest' as const,
  page: 1,
  size: 20,
  facets: ['city' as const],
  scope: { now },
})
const composite = (isComplete = true) =>
  new CompositeEngine({ preferred: engine, database, isComplete: async () => isComplete })
const found = (...hits: number[]) => ({
  status: 200,
  body: JSON.stringify({
    results: [{ hits: hits.map((id) => ({ id })), totalHits: hits.length, processingTimeMs: 1, facetDistribution: {} }],
  }),
})

beforeAll(async () => {
  stub = await startMeilisearchStub()
  database = new PostgresEngine()
  engine = new MeilisearchEngine(config(), database)
  const organisation = await db().organisation.create({
    data: { slug: 'northmoor', name: 'Northmoor Water', sector: 'Utilities', country: 'GB' },
    select: { id: true },
  })
  const lock = (await OutboxLock.take(0)) as OutboxLock
  await beginUse(lock.client)
  await lock.release()
  await db().posting.createMany({
    data: Array.from({ length: 12 }, (_, index) => ({
      organisationId: organisation.id,
      title: index === 4 ? 'Refused Planner' : 'Turbine Planner',
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
    })),
  })
  ids = (await database.search(request())).ids
})
beforeEach(() => {
  stub.answer = found(...ids)
  stub.headers = []
})
afterAll(async () => {
  await stub.stop()
  await database.close()
})

const faults: [string, MeilisearchStub['answer']][] = [
  ['a page of a proxy instead of an answer', { status: 200, body: '<html>Welcome</html>', type: 'text/html' }],
  ['a page of a proxy that cannot reach it', { status: 502, body: '<html>Bad gateway</html>', type: 'text/html' }],
  ['too many searches', { status: 503, body: '{"message":"busy","code":"too_many_search_requests"}' }],
  ['a refused key', { status: 403, body: '{"message":"The provided API key is invalid.","code":"invalid_api_key"}' }],
  ['a lost index', { status: 404, body: '{"message":"Index `jobs` not found.","code":"index_not_found"}' }],
  ['an answer that is none', { status: 200, body: '{"results":[]}' }],
  ['nothing', { status: 200, body: '' }],
  ['a connection cut off', 'hang up'],
]

describe('the engine of Meilisearch', () => {
  it.each(faults)('says that it is unavailable on %s', async (_, answer) => {
    stub.answer = answer
    await expect(engine.search(request())).rejects.toThrow(SearchUnavailable)
  })

  it('says that it is unavailable when nobody listens', async () => {
    const nobody = new MeilisearchEngine({ ...config(), url: 'http://127.0.0.1:9' }, database)
    await expect(nobody.search(request())).rejects.toThrow(SearchUnavailable)
  })

  it('gives up when its time is over, and when the caller leaves', async () => {
    stub.answer = 'silence'
    await expect(engine.search(request(), { timeoutMs: 50 })).rejects.toThrow(SearchTimeout)
    const leaving = new AbortController()
    const search = engine.search(request(), { signal: leaving.signal })
    leaving.abort(new Error('left'))
    await expect(search).rejects.toThrow('left')
  })

  it('says when the server was cut off', async () => {
    stub.answer = { status: 200, body: found(...ids).body.replace('"processingTimeMs":1,', '"processingTimeMs":1000,') }
    expect((await engine.search(request())).degraded).toBe('partial')
  })

  it('asks for answers that are not compressed, which are twenty times as slow', async () => {
    await engine.search(request())
    expect(stub.headers.map((headers) => headers['accept-encoding'])).toEqual(['identity'])
  })
})

describe('the two engines as one', () => {
  it('give the answer of Meilisearch', async () => {
    stub.answer = found(ids[3] as number)
    expect(await composite().search(request())).toMatchObject({ engine: 'meilisearch', degraded: false, ids: [ids[3]] })
  })

  it.each(faults)('fall back to the database on %s, and say so', async (_, answer) => {
    stub.answer = answer
    expect(await composite().search(request())).toMatchObject({ engine: 'postgres', degraded: 'fallback', ids })
  })

  it('leave a failing server alone, and come back to it without a restart', async () => {
    const both = composite()
    stub.answer = { status: 503, body: '{}' }
    for (let search = 0; search < 10; search++)
      expect(await both.search(request())).toMatchObject({ degraded: 'fallback', ids })
    expect(stub.headers.length).toBe(3)
    stub.answer = found(...ids)
    await expect.poll(async () => (await both.search(request())).engine, { timeout: 5000 }).toBe('meilisearch')
  })

  it('take no notice of an index that is not complete', async () => {
    expect(await composite(false).search(request())).toMatchObject({ engine: 'postgres', degraded: 'fallback', ids })
    expect(stub.headers).toEqual([])
  })

  it('ask the database when Meilisearch finds nothing at all', async () => {
    stub.answer = found()
    expect(await composite().search(request())).toMatchObject({ engine: 'postgres', degraded: 'fallback', ids })
    expect(await composite().search(request('zzzzqq'))).toMatchObject({ ids: [], degraded: false })
  })
})

describe('the relay', () => {
  const relay = async () => {
    const lock = (await OutboxLock.take(5000)) as OutboxLock
    await relayAll(lock, clientFor('writer', config(), 5000), ['jobs'])
    await lock.release()
  }
  const parked = () => db().$queryRaw`select job_id, error from search_outbox_parked`
  const waiting = () => db().$queryRaw`select job_id from search_outbox`

  it('parks a posting that the server refuses, hands on the others, and tries again after a change', async () => {
    const [bad] = (await database.search(request('refused'))).ids as [number]
    stub.refuse = ({ titleWords }) => (String(titleWords).startsWith('refused') ? 'It has a bad field.' : undefined)
    await relay()
    expect([...stub.documents.keys()].sort()).toEqual(ids.filter((id) => id !== bad).sort())
    expect([await parked(), await waiting()]).toEqual([[{ job_id: bad, error: 'It has a bad field.' }], []])
    await db().posting.update({ where: { id: bad }, data: { title: 'Accepted Planner' } })
    await relay()
    expect(stub.documents.get(bad)).toMatchObject({ titleWords: 'accepted planner' })
    expect([await parked(), await waiting()]).toEqual([[], []])
  })

  it('keeps every change that it could not hand on', async () => {
    await db().posting.update({ where: { id: ids[0] as number }, data: { city: 'Derby' } })
    const lock = (await OutboxLock.take(5000)) as OutboxLock
    const nobody = clientFor('writer', { ...config(), url: 'http://127.0.0.1:9' }, 500)
    await expect(relayAll(lock, nobody, ['jobs'])).rejects.toThrow(SearchUnavailable)
    await lock.release()
    expect(await waiting()).toEqual([{ job_id: ids[0] }])
    await relay()
    expect(stub.documents.get(ids[0] as number)?.city).toEqual([expect.stringMatching(/^Derby#/)])
  })
})
