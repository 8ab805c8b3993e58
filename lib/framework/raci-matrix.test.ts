import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { raciMatrix, readMatrixFilter } from './raci-matrix'

const framework = referenceFramework()
const all = { theme: null, role: null, part: null }

describe('the whole matrix', () => {
  const matrix = raciMatrix(framework, all)
  it('has every responsibility and every role, with exactly one A in each row', () => {
    expect(matrix).toMatchObject({ shownRows: 55, totalRows: 55 })
    expect(matrix.columns).toHaveLength(24)
    const rows = matrix.themes.flatMap(({ rows: of }) => of)
    expect(rows).toHaveLength(55)
    for (const { letters } of rows) expect(letters.filter((letter) => letter === 'A')).toHaveLength(1)
  })
  it('adds up what each role answers for and does', () => {
    expect(matrix.columns.find(({ id }) => id === 'pmo-manager')).toMatchObject({ accountable: 19, responsible: 19 })
    expect(matrix.columns.reduce((sum, { accountable }) => sum + accountable, 0)).toBe(55)
  })
})

describe('narrowed', () => {
  it('to a theme: its rows, and no empty theme', () => {
    const matrix = raciMatrix(framework, { ...all, theme: 'planning-scheduling' })
    expect(matrix.themes.map(({ theme, rows }) => [theme, rows.length])).toEqual([['Planning & scheduling', 4]])
  })
  it('to a role: it stands first, only its rows are shown, and its sums stay those of the whole', () => {
    const matrix = raciMatrix(framework, { ...all, role: 'internal-audit' })
    expect(matrix.columns[0]).toMatchObject({ id: 'internal-audit', isRole: false })
    expect(matrix.themes.flatMap(({ rows }) => rows).every(({ letters }) => letters[0] !== null)).toBe(true)
    expect(matrix.shownRows).toBeLessThan(55)
  })
  it('to a part of a role: just that letter', () => {
    const matrix = raciMatrix(framework, { ...all, role: 'pmo-manager', part: 'A' })
    expect(matrix.shownRows).toBe(19)
    expect(matrix.themes.flatMap(({ rows }) => rows).every(({ letters }) => letters[0] === 'A')).toBe(true)
  })
})

it('narrowed to a letter alone shows that letter only, and only the columns that have it', () => {
  const matrix = raciMatrix(framework, { ...all, part: 'A' })
  expect(matrix.shownRows).toBe(55)
  const rows = matrix.themes.flatMap(({ rows: of }) => of)
  for (const { letters } of rows) expect(letters.filter((letter) => letter !== null)).toEqual(['A'])
  expect(matrix.columns.map(({ id }) => id)).not.toContain('pmo-coordinator')
  expect(matrix.columns.every(({ accountable }) => accountable > 0)).toBe(true)
})

describe('the filter in an address', () => {
  it('reads theme, role and part', () => {
    expect(readMatrixFilter(framework, { theme: 'risk-issue', role: 'project-sponsor', part: 'a' })).toEqual({
      theme: 'risk-issue',
      role: 'project-sponsor',
      part: 'A',
    })
  })
  it.each([
    [{}],
    [{ theme: '', role: '', part: '' }],
    [{ theme: 'Governance', role: 'nobody', part: 'X' }],
    [{ theme: '__proto__', role: 'constructor', part: '__proto__' }],
    [{ theme: ['a', 'b'], role: [], part: [] }],
  ])('forgives %j', (query) => {
    expect(readMatrixFilter(framework, query)).toEqual(all)
  })
})
