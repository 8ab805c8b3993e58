import { expect, it } from 'vitest'
import { whatText } from './show-changes'

const names = new Map([
  ['pmo-lead', 'PMO Lead'],
  ['run-reporting', 'Run reporting'],
])
const name = (id: string) => names.get(id) ?? id

it('says what a change is about by the names of entries', () => {
  const set = { kind: 'set', collection: 'roles', id: 'pmo-lead', value: 3, was: 2 } as const
  expect(whatText({ ...set, field: 'competencies.run-reporting.level' }, name)).toBe(
    'PMO Lead: competencies, Run reporting, level',
  )
  expect(whatText({ ...set, field: 'requirements.monthsOfExperience' }, name)).toBe(
    'PMO Lead: requirements, months of experience',
  )
  const add = { kind: 'add', collection: 'roles', id: 'pmo-clerk', before: null } as const
  expect(whatText({ ...add, value: { id: 'pmo-clerk', title: 'PMO Clerk' } }, name)).toBe('New: PMO Clerk')
  expect(whatText({ ...add, value: { id: 'pmo-clerk' } }, name)).toBe('New: pmo-clerk')
  expect(whatText({ kind: 'retire', collection: 'roles', id: 'pmo-lead', replacedBy: 'pmo-clerk' }, name)).toBe(
    'Retire PMO Lead, replaced by pmo-clerk',
  )
})
