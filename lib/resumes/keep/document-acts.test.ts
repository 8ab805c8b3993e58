import { expect, it } from 'vitest'
import { aDocument } from '@/tests/support/a-resume'
import { applyAct, withUniqueIds } from './document-acts.shared'
import { listParts } from './document-parts.shared'

const lines = (act: string) => applyAct(aDocument(), act, 'new').work[0]?.bullets.map(({ id }) => id)

it.each([
  ['up:line-2', ['line-2', 'line-1', 'line-3']],
  ['down:line-1', ['line-2', 'line-1', 'line-3']],
  ['up:line-1', ['line-1', 'line-2', 'line-3']],
  ['down:line-3', ['line-1', 'line-2', 'line-3']],
  ['remove:line-2', ['line-1', 'line-3']],
  ['add-line:post-1', ['line-1', 'line-2', 'line-3', 'new']],
])('%s', (act, expected) => {
  expect(lines(act)).toEqual(expected)
})

it('moves and removes posts with all their lines', () => {
  expect(applyAct(aDocument(), 'up:post-2', 'new').work.map(({ id }) => id)).toEqual(['post-2', 'post-1'])
  expect(applyAct(aDocument(), 'remove:post-1', 'new').work.map(({ id }) => id)).toEqual(['post-2'])
})

it.each(listParts)('adds an item to %s that the model takes', (part) => {
  const added: { id: string }[] = applyAct(aDocument(), `add:${part}`, 'new')[part]
  expect(added.some(({ id }) => id === 'new')).toBe(true)
})

it('adds and removes profiles by their place', () => {
  const two = applyAct(applyAct(aDocument(), 'add:profiles', 'a'), 'add:profiles', 'b')
  const [first, second] = two.basics.profiles
  if (first && second) second.network = 'LinkedIn'
  expect(applyAct(two, 'remove-profile:0', 'c').basics.profiles).toEqual([{ network: 'LinkedIn', url: '' }])
})

it.each(['', 'up:nobody', 'remove:', 'add:constructor', 'dance:line-1', 'add:__proto__'])(
  'changes nothing for “%s”',
  (act) => {
    expect(applyAct(aDocument(), act, 'new')).toEqual(aDocument())
  },
)

it('gives an id that repeats a new one, and leaves the others', () => {
  const document = aDocument()
  for (const line of document.work[0]?.bullets ?? []) line.id = 'post-1'
  let count = 0
  const { work } = withUniqueIds(document, () => `own-${++count}`)
  expect(work[0]?.bullets.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3'])
  expect(work[0]?.id).toBe('post-1')
})
