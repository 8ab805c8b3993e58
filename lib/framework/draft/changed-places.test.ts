import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { applyEdit } from './apply-edit.shared'
import { changedPlaces } from './changed-places'
import type { DraftEdit } from './draft-edit.shared'

const document = referenceFramework()
const [first, second] = document.responsibilities
const [role] = document.roles
if (!first || !second || !role) throw new Error('The reference has too few entries.')

function after(...edits: DraftEdit[]) {
  return edits.reduce((at, edit) => {
    const outcome = applyEdit(at, edit)
    if (!outcome.applied) throw new Error(outcome.conflict.message)
    return outcome.document
  }, document)
}

it('names the one entry that a text changed', () => {
  const statement = { kind: 'set', collection: 'responsibilities', id: second.id, field: 'statement' } as const
  const changed = after({ ...statement, value: 'Say it.', was: second.statement })
  expect(changedPlaces(document, changed)).toEqual([
    { path: ['responsibilities', '1'], value: { ...second, statement: 'Say it.' } },
  ])
})

it('names the row and the profile that a letter changed', () => {
  const was = document.raci[0]?.assignments[role.id] ?? null
  const letter = was === 'C' ? 'R' : 'C'
  const changed = after({ kind: 'cell', responsibility: first.id, role: role.id, letter, was })
  expect(changedPlaces(document, changed)?.map(({ path }) => path)).toEqual([
    ['roles', '0'],
    ['raci', '0'],
  ])
})

it('names the lists that got another order or length, and gives up where all of it changed', () => {
  const moved = after({ kind: 'move', collection: 'responsibilities', id: first.id, before: null })
  expect(changedPlaces(document, moved)?.map(({ path }) => path)).toEqual([['responsibilities'], ['raci']])
  expect(changedPlaces(document, document)).toEqual([])
  expect(changedPlaces(document, structuredClone(document))).toBeNull()
})
