import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { changeLetters, lettersOf, matrixProblems, matrixSlice } from './matrix-slice.shared'
import type { RaciLetter } from './model'

const slice = matrixSlice(referenceFramework())
const before = lettersOf(slice)
const set = (responsibility: string, role: string, letter: RaciLetter | null) => ({ responsibility, role, letter })

it('changes cells without touching the letters it was given, and keeps the other rows', () => {
  const after = changeLetters(before, [set('run-status-reporting', 'pmo-planner', 'R')])
  expect(after.get('run-status-reporting')?.['pmo-planner']).toBe('R')
  expect(before.get('run-status-reporting')?.['pmo-planner']).toBe('C')
  expect(after.get('track-benefits')).toBe(before.get('track-benefits'))
  expect(changeLetters(before, [])).toBe(before)
})

describe('finds what publishing would refuse, with the cell that has it', () => {
  const errors = (...changes: ReturnType<typeof set>[]) =>
    matrixProblems(slice, changeLetters(before, changes)).flatMap(({ severity, code, row, column }) =>
      severity === 'error' ? [{ code, row, column }] : [],
    )

  it('finds nothing wrong in the reference, and warns of the one who answers for much', () => {
    expect(errors()).toEqual([])
    expect(matrixProblems(slice, before)).toMatchObject([{ code: 'overload', row: null, column: 'pmo-manager' }])
  })

  it('two accountable, and nobody accountable', () => {
    const row = 'run-status-reporting'
    expect(errors(set(row, 'head-of-pmo', 'A'))).toEqual([{ code: 'one-accountable', row, column: null }])
    expect(errors(set(row, 'pmo-manager', null))).toEqual([{ code: 'one-accountable', row, column: null }])
  })

  it('a responsibility that no role of the office carries any more', () => {
    const row = 'run-status-reporting'
    const taken = slice.roles.map(({ id }) => set(row, id, null))
    expect(errors(...taken, set(row, 'project-sponsor', 'A'))).toEqual([
      { code: 'orphan-responsibility', row, column: null },
    ])
  })

  it('a role whose core work was taken from it', () => {
    const [analyst] = slice.roles.filter(({ id }) => id === 'pmo-analyst')
    const core = analyst?.responsibilities.filter(({ importance }) => importance === 'core') ?? []
    expect(core.length).toBeGreaterThan(0)
    const found = errors(...core.map(({ id }) => set(id, 'pmo-analyst', null)))
    expect(found).toContainEqual({ code: 'no-core-duty', row: null, column: 'pmo-analyst' })
  })
})
