import { expect, it } from 'vitest'
import { canonicalJson, contentHash } from './canonical-json'

it('writes equal documents alike, whatever the order of their keys', () => {
  const one = { b: [1, { y: 'é', x: null }], a: true, gone: undefined }
  const other = { a: true, b: [1, { x: null, y: 'é' }] }
  expect(canonicalJson(one)).toBe('{"a":true,"b":[1,{"x":null,"y":"é"}]}')
  expect(contentHash(one)).toBe(contentHash(other))
})

it('tells documents apart by a word, or by the order of a list', () => {
  expect(contentHash({ a: ['x', 'y'] })).not.toBe(contentHash({ a: ['y', 'x'] }))
  expect(contentHash({ a: 'x' })).not.toBe(contentHash({ a: 'x ' }))
})
