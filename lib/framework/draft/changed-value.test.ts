import { describe, expect, it } from 'vitest'
import { changedValue } from './changed-value.shared'
import type { EditValue } from './draft-edit.shared'

const names = new Map([
  ['pmo-lead', 'PMO Lead'],
  ['head', 'Head of PMO'],
])
const changed = (field: string, was: EditValue, now: EditValue) =>
  changedValue({ field, isLetter: false, was, now }, (id) => names.get(id) ?? id)
const text = (field: string, was: EditValue, now: EditValue) => {
  const value = changed(field, was, now)
  return value.kind === 'sentence' ? value.text : value.kind
}

describe('what changed in an entry, in words', () => {
  it('says what takes the place of a retired entry, or that nothing does', () => {
    expect(text('retired', null, { inVersion: '1.1.0' })).toBe('Nothing takes its place')
    expect(text('retired', null, { inVersion: '1.1.0', replacedBy: 'head' })).toBe('Head of PMO takes its place')
    expect(text('retired.replacedBy', 'head', 'pmo-lead')).toBe('PMO Lead takes its place')
    expect(text('retired.replacedBy', 'head', null)).toBe('Nothing takes its place')
    expect(text('retired', { inVersion: '1.1.0' }, null)).toBe('No longer: it is in use again')
  })

  it('names entries instead of showing their ids', () => {
    expect(text('reportsTo', 'pmo-lead', 'head')).toBe('PMO Lead to Head of PMO')
    expect(text('reportsTo', null, 'head')).toBe('Nobody to Head of PMO')
    expect(changed('progressesTo', ['head'], ['pmo-lead'])).toEqual({
      kind: 'list',
      added: ['PMO Lead'],
      removed: ['Head of PMO'],
    })
  })

  it('tells of what came or went as a whole, and of lists that are none of texts', () => {
    expect(text('competencies.reporting', null, { id: 'reporting', level: 3, importance: 'essential' })).toBe(
      'Newly needed at level 3, essential',
    )
    expect(text('competencies.reporting', { id: 'reporting', level: 3 }, null)).toBe('No longer needed')
    expect(text('responsibilities.run', null, { id: 'run', raci: 'R', importance: 'core' })).toBe('Added, core')
    expect(text('salary', [{ region: 'GB' }], [{ region: 'GB' }, { region: 'US' }])).toBe('1 to 2 entries')
    expect(text('salary', null, [{ region: 'GB' }])).toBe('Added')
    expect(changed('sfiaLevels', [3], [3, 4])).toEqual({ kind: 'list', added: ['4'], removed: [] })
    expect(text('kpis', ['a', 'b'], ['b', 'a'])).toBe('In another order')
  })

  it('lays words side by side, and says letters and figures', () => {
    expect(changed('summary', 'Old.', 'New.')).toEqual({ kind: 'words', was: 'Old.', now: 'New.' })
    expect(text('grade', 2, 3)).toBe('2 to 3')
    expect(changedValue({ field: 'head', isLetter: true, was: null, now: 'A' }, String)).toEqual({
      kind: 'sentence',
      text: 'No part to A',
    })
  })
})
