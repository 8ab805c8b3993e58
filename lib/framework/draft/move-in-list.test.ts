import { describe, expect, it } from 'vitest'
import { beforeAt, movedBefore, type Placed, placeOf } from './move-in-list.shared'

const entry = (id: string, group = 'plan', retired = false): Placed => ({ id, group, retired })
const list = [entry('a'), entry('x', 'run'), entry('b'), entry('old', 'plan', true), entry('c'), entry('y', 'run')]
const order = (moved: readonly Placed[]) => moved.map(({ id }) => id).join(' ')
const moveTo = (id: string, place: number) => movedBefore(list, id, beforeAt(list, id, place))

describe('moving in a list', () => {
  it('knows places among those of the same group that are in use', () => {
    expect(['a', 'b', 'c', 'x', 'y'].map((id) => placeOf(list, id))).toEqual([0, 1, 2, 0, 1])
    expect([placeOf(list, 'old'), placeOf(list, 'nobody')]).toEqual([-1, -1])
  })

  it('moves forth and back over what stands between', () => {
    expect(order(moveTo('c', 0))).toBe('c a x b old y')
    expect(order(moveTo('a', 1))).toBe('x b a old c y')
    expect(order(moveTo('a', 2))).toBe('x b old c a y')
    expect(order(moveTo('x', 1))).toBe('a b old c y x')
    for (const id of ['a', 'b', 'c']) for (const place of [0, 1, 2]) expect(placeOf(moveTo(id, place), id)).toBe(place)
  })

  it('leaves in its place what has no other to go to', () => {
    for (const [id, place] of [
      ['a', 0],
      ['a', -1],
      ['c', 3],
      ['old', 0],
      ['nobody', 0],
    ] as const)
      expect(moveTo(id, place)).toEqual(list)
  })
})
