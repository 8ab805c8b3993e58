import { describe, expect, it } from 'vitest'
import { aForeignPackage } from '@/tests/support/foreign-package'
import { buildTree } from './build-tree'
import { readPackage } from './read-package'

type Loose = Record<string, unknown> & { CFItems: Record<string, unknown>[]; CFAssociations: Record<string, unknown>[] }
const loose = () => aForeignPackage(12) as unknown as Loose

const problems = (json: unknown) => {
  try {
    readPackage(json)
    return null
  } catch (error) {
    return error
  }
}
const item = (json: Loose, fields: object) => Object.assign(json.CFItems[1] ?? {}, fields)
const association = (json: Loose, fields: object) => Object.assign(json.CFAssociations[0] ?? {}, fields)

describe('what cannot be read is refused by its place', () => {
  it.each<[string, (json: Loose) => void, string]>([
    ['a title that is missing', (json) => Object.assign(json, { CFDocument: {} }), 'CFDocument.title'],
    ['items that are no list', (json) => Object.assign(json, { CFItems: { a: 1 } }), 'CFItems'],
    ['an item that is a number', (json) => Object.assign(json, { CFItems: [7] }), 'CFItems.1'],
    ['an item without words', (json) => item(json, { fullStatement: '  ' }), 'CFItems.2.fullStatement (P.1)'],
    ['an identifier that is none', (json) => item(json, { identifier: 'seven' }), 'CFItems.2.identifier (P.1)'],
    [
      'an item without a code, by how its text begins',
      (json) => item(json, { identifier: 'seven', humanCodingScheme: null, fullStatement: '<p>Plans &amp; more.</p>' }),
      'CFItems.2.identifier (“Plans & more.”)',
    ],
    ['two items with one identifier', (json) => json.CFItems.push({ ...json.CFItems[0] }), 'CFItems.13 (P.0)'],
    [
      'an association that leads nowhere',
      (json) => association(json, { destinationNodeURI: null }),
      'CFAssociations.1.destinationNodeURI (item 0 → nothing)',
    ],
    [
      'an association without a type',
      (json) => association(json, { associationType: null }),
      'CFAssociations.1.associationType (item 0 → document)',
    ],
  ])('%s', (_, spoil, place) => {
    const json = loose()
    spoil(json)
    expect(problems(json)).toMatchObject({ code: 'invalid', fields: { [place]: expect.any(Array) } })
  })

  it('says everything at once, and what is no package at all', () => {
    const json = loose()
    item(json, { fullStatement: '', identifier: '' })
    association(json, { associationType: '' })
    expect(Object.keys((problems(json) as { fields: object }).fields)).toHaveLength(3)
    for (const none of [null, 7, [], {}, { CFItems: [] }, { CFDocument: 'x' }])
      expect(problems(none)).toMatchObject({ code: 'invalid' })
  })
})

describe('the tree', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((identifier, position) => ({
    identifier,
    position,
    code: `${10 - position}`,
  }))
  const edge = (origin: string, destination: string, sequenceNumber: number | null = null) => ({
    identifier: `${origin}${destination}`,
    origin,
    destination,
    sequenceNumber,
  })

  it('orders by number, then by code as people count', () => {
    const { childrenOf } = buildTree('doc', items, [
      edge('a', 'doc'),
      edge('b', 'doc'),
      edge('c', 'doc', 2),
      edge('d', 'doc', 1),
    ])
    expect(childrenOf.get('doc')?.map(({ identifier }) => identifier)).toEqual(['d', 'c', 'b', 'a'])
  })

  it('loses nothing in a circle, without a parent, or under something that is not here', () => {
    const edges = [edge('a', 'doc'), edge('b', 'c'), edge('c', 'b'), edge('d', 'elsewhere'), edge('e', 'd')]
    const { loose: tops, childrenOf } = buildTree('doc', items, edges)
    expect(tops.map(({ identifier }) => identifier)).toEqual(['d', 'b'])
    expect(childrenOf.get('b')?.map(({ identifier }) => identifier)).toEqual(['c'])
  })
})
