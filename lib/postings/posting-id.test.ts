import { expect, it } from 'vitest'
import { readPostingId } from './posting-id'

it.each([
  ['7', 7],
  ['7-pmo-analyst', 7],
  ['2147483647-x', 2_147_483_647],
  ['2147483648', null],
  ['99999999999999999999', null],
  ['0', null],
  ['-1', null],
  ['7abc', null],
  ['pmo-7', null],
  ['', null],
])('reads %j as %j', (segment, id) => expect(readPostingId(segment)).toBe(id))
