import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audit } from '@/lib/platform/audit'
import { dataStamps } from '@/lib/platform/data-stamp'
import { db } from '@/lib/platform/db'
import { createPool } from '@/lib/platform/pool'

let pool: pg.Pool
let stampOf: () => Promise<string>
beforeAll(() => {
  pool = createPool('test', { max: 1 })
  stampOf = dataStamps(pool)
})
afterAll(() => pool.end())

describe('stamps of the database', () => {
  it('are the same while there is nothing new to see', async () => {
    // Tests beside this one write to the same server, so between two questions there may be something new.
    await vi.waitFor(
      async () => {
        const before = await stampOf()
        await db().auditEvent.count()
        expect(await stampOf()).toBe(before)
      },
      { timeout: 20_000, interval: 10 },
    )
  })

  it('differ as soon as another connection has committed, and not before', async () => {
    let inside = ''
    await db().$transaction(async (tx) => {
      await audit(tx, { actorId: null, verb: 'test', subjectType: 'test', subjectId: '1' })
      inside = await stampOf()
    })
    expect(await stampOf()).not.toBe(inside)
  })

  it('are asked after the call was made, once for all calls of a moment', async () => {
    const answers: ((stamp: string) => void)[] = []
    const query = () => new Promise((resolve) => answers.push((stamp) => resolve({ rows: [{ stamp }] })))
    const slow = dataStamps({ query } as unknown as pg.Pool)
    const first = [slow(), slow()]
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    // The question under way may have been answered before these were asked.
    const later = [slow(), slow()]
    answers[0]?.('1')
    expect(await Promise.all(first)).toEqual(['1', '1'])
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.('2')
    expect(await Promise.all(later)).toEqual(['2', '2'])
  })

  it('are asked again after a question that failed', async () => {
    const query = vi
      .fn()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce({ rows: [{ stamp: '3' }] })
    const stampOf = dataStamps({ query })
    await expect(stampOf()).rejects.toThrow('away')
    expect(await stampOf()).toBe('3')
  })
})
