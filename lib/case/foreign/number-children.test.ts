import { describe, expect, it } from 'vitest'
import { numberChildren } from './number-children'

/** The order as `name:number`, a moved one in capitals. */
const numbered = (order: string, within: boolean) => {
  const children = order.split(' ').map((text) => {
    const [name = '', number] = text.split(':')
    return { identifier: name, sequenceNumber: number ? Number(number) : null }
  })
  const moved = children.find(({ identifier }) => identifier !== identifier.toLowerCase())?.identifier ?? ''
  const changed = numberChildren(children, moved, within)
  return [...changed].map(([name, number]) => `${name}:${number}`).join(' ')
}

describe('numbering children after one was placed', () => {
  it.each([
    ['a change of place within an order lets two numbers change hands', 'a:10 C:30 b:20', true, 'C:20 b:30'],
    ['a way down touches only what it passes', 'b:2 c:3 A:1 d:4', true, 'b:1 c:2 A:3'],
    ['a gap is used', 'a:10 X b:20', false, 'X:11'],
    ['what follows makes room where there is no gap', 'a:1 X b:2 c:5', false, 'X:2 b:3'],
    ['the end is one more than the last', 'a:3 b:7 X', false, 'X:8'],
    ['the first of none is one', 'X', false, 'X:1'],
    ['counting from nought stays so', 'a:0 b:1 X', false, 'X:2'],
    ['a number from elsewhere says nothing here', 'a:1 X:40 b:2', false, 'X:2 b:3'],
    ['where nothing had a number, those in front get one', 'a X b c', false, 'a:1 X:2'],
    ['those without a number stay behind the numbered', 'a:1 X b c', false, 'X:2'],
    ['twice the same number is no order', 'a:1 B:1 c:1', true, 'B:2 c:3'],
  ])('%s', (_, order, within, changed) => {
    expect(numbered(order, within)).toBe(changed)
  })
})
