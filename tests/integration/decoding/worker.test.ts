import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { system } from '@/lib/access/viewer'
import { type CurrentMatcher, currentMatcher } from '@/lib/decoding/current-matcher'
import { decodePosting } from '@/lib/decoding/decode-posting'
import { listUndecoded } from '@/lib/decoding/list-undecoded'
import { type DecodingWorker, runWorker, type WorkerOptions } from '@/lib/decoding/run-worker'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { updatePosting } from '@/lib/postings/update-posting'
import { status } from '../../../scripts/db.mjs'
import { anOrganisation, now, publishReference, wholePosting } from '../../support/fixtures'
import { generatedPosting } from '../../support/generated-postings'

const root = path.resolve(import.meta.dirname, '../../..')
const coordinator = {
  title: 'PMO Manager',
  description:
    'You will book meeting rooms and keep the office calendar.\nTake minutes of project board meetings.\n' +
    'Maintain the RAID log with the project managers.\nOnboard new starters to the project tools.',
  duties: [{ text: 'Produce the monthly status report.', responsibilityId: null, importance: 'core' as const }],
}

let organisationId: string
let matcher: CurrentMatcher
let worker: DecodingWorker | undefined

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  matcher = (await currentMatcher()) as CurrentMatcher
})
beforeEach(async () => {
  await db().posting.deleteMany()
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

async function publish(over = {}) {
  const draft = await createPosting(system, organisationId, wholePosting({ ...coordinator, ...over }))
  const { revision } = await publishPosting(system, draft, now)
  return { postingId: draft.postingId, revision }
}
async function publishMany(count: number) {
  await db().posting.createMany({
    data: Array.from({ length: count }, (_, index) => {
      const { title, description } = generatedPosting(index)
      return {
        organisationId,
        title,
        description,
        requirements: [],
        benefits: [],
        country: 'GB',
        workMode: 'remote' as const,
        contractType: 'permanent' as const,
        sector: 'Water',
        status: 'published' as const,
        publishedAt: now,
      }
    }),
  })
}
const start = async (options: WorkerOptions = {}) => {
  worker = await runWorker({ retryDelaySeconds: 1, ...options })
}
const rowOf = (postingId: number) => db().decoding.findUnique({ where: { postingId } })
const eventually = (check: () => Promise<void>, timeout = 25_000) => vi.waitFor(check, { timeout, interval: 50 })

describe('the worker', () => {
  it('reads what was published before it came, and what is published while it runs', async () => {
    const before = await publish()
    await start()
    await eventually(async () => expect(await rowOf(before.postingId)).not.toBeNull())
    const after = await publish({ title: 'Another one' })
    // Sooner than the next minute: publishing wakes it.
    await eventually(async () => expect(await rowOf(after.postingId)).not.toBeNull(), 10_000)
    expect(await rowOf(before.postingId)).toMatchObject({
      revision: before.revision,
      matcher: matcher.tier.id,
      frameworkVersion: matcher.framework.version,
      failure: null,
    })
  })

  it('reads changed words again', async () => {
    const posting = await publish()
    await start()
    await eventually(async () => expect(await rowOf(posting.postingId)).not.toBeNull())
    const first = await rowOf(posting.postingId)
    await updatePosting(system, posting, wholePosting({ title: 'Gardener', description: 'x '.repeat(80) }), now)
    await eventually(async () => expect((await rowOf(posting.postingId))?.textHash).not.toBe(first?.textHash))
  })

  it('tries again after a failure, then parks the posting with its reason and goes on with the others', async () => {
    const bad = await publish({ title: 'Bad one' })
    const good = await publish()
    const attempts: number[] = []
    await start({
      read: (current, postingId, at) => {
        attempts.push(postingId)
        if (postingId === bad.postingId) throw new Error('unreadable')
        return decodePosting(current, postingId, at)
      },
      retryLimit: 1,
    })
    await eventually(async () => expect((await rowOf(bad.postingId))?.failure).toBe('unreadable'))
    expect(attempts.filter((id) => id === bad.postingId)).toHaveLength(2)
    expect((await rowOf(good.postingId))?.failure).toBeNull()
    // Left alone until its words change.
    expect(await listUndecoded(matcher, 10)).toEqual([])
    await updatePosting(system, bad, wholePosting({ ...coordinator, title: 'Better one' }), now)
    expect(await listUndecoded(matcher, 10)).toEqual([bad.postingId])
  })

  it('leaves a schema of its own that is no drift', async () => {
    await start()
    expect((await status(process.env.DATABASE_URL ?? '', true)).drift).toBeNull()
  })
})

it('loses nothing and does nothing twice when it is killed in the middle', async () => {
  const count = 400
  await publishMany(count)
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    cwd: root,
    env: process.env,
    stdio: 'ignore',
  })
  await eventually(async () => expect(await db().decoding.count()).toBeGreaterThan(20))
  child.kill('SIGKILL')
  await once(child, 'exit')
  const done = await db().decoding.findMany({ select: { postingId: true, decodedAt: true } })
  expect(done.length).toBeLessThan(count)

  await start()
  await eventually(async () => expect(await db().decoding.count()).toBe(count), 60_000)
  // What was read before the kill was not read again.
  const kept = await db().decoding.findMany({ select: { postingId: true, decodedAt: true } })
  const times = new Map(kept.map(({ postingId, decodedAt }) => [postingId, decodedAt.getTime()]))
  expect(done.every(({ postingId, decodedAt }) => times.get(postingId) === decodedAt.getTime())).toBe(true)
  expect(await db().decoding.count({ where: { failure: { not: null } } })).toBe(0)
}, 90_000)
