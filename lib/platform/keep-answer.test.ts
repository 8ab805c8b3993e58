import { expect, it } from 'vitest'
import { keepAnswer } from './keep-answer'

it('asks once for all who ask within the time, again after it, and at once after a failure', async () => {
  let now = 0
  let asked = 0
  let fails = false
  const kept = keepAnswer(
    1000,
    async () => {
      asked++
      if (fails) throw new Error('away')
      return asked
    },
    () => now,
  )
  expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1])
  now = 1000
  expect(await kept.get()).toBe(1)
  now = 1001
  fails = true
  await expect(kept.get()).rejects.toThrow('away')
  fails = false
  expect(await kept.get()).toBe(3)
  kept.forget()
  expect(await kept.get()).toBe(4)
})
