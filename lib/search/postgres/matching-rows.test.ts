import { expect, it } from 'vitest'
import { everyPosting, firstSample, nextSample } from './matching-rows'

it('begins with a sample that leaves a few thousand rows, and fewer where each costs more', () => {
  const oneIn = (estimate: number, costly: boolean) => firstSample(estimate, costly).oneIn
  expect([50_000, 250_000, 1_000_000].map((estimate) => oneIn(estimate, false))).toEqual([16, 16, 128])
  expect([50_000, 250_000, 1_000_000].map((estimate) => oneIn(estimate, true))).toEqual([16, 128, 128])
})

it('goes on with more when a sample told too little, and passes over one that would, too', () => {
  const [fine, coarse] = [firstSample(1_000_000, false), firstSample(50_000, false)]
  expect(nextSample(fine, 60)).toBeNull()
  expect(nextSample(fine, 8)).toBe(coarse)
  expect(nextSample(fine, 7)).toBe(everyPosting)
  expect(nextSample(coarse, 59)).toBe(everyPosting)
})
