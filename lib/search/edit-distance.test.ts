import { expect, it } from 'vitest'
import { editDistance } from './edit-distance'

it.each([
  ['planner', 'planner', 0],
  ['planner', 'plannr', 1],
  ['planner', 'plannner', 1],
  ['planner', 'plamner', 1],
  ['scheduler', 'shceduler', 1],
  ['manager', 'manger', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%s to %s is %i', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits)
  expect(editDistance(to, from)).toBe(edits)
})
