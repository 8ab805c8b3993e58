import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { applyEdit } from './apply-edit.shared'
import { asValue, findEntry } from './entries.shared'
import { chosenListName, controlText, entryAfter, type FormEntry, readEntryForm, takenBack } from './entry-form.shared'

const framework = referenceFramework()
const entryOf = (collection: FormEntry['collection'], id: string): FormEntry => ({
  collection,
  id,
  value: findEntry(framework, collection, id),
  letters: framework.raci.find(({ responsibility }) => responsibility === id)?.assignments ?? {},
})
const analyst = entryOf('roles', 'pmo-analyst')
const reporting = entryOf('responsibilities', 'run-status-reporting')

describe('a form becomes the smallest edits', () => {
  it('and none at all where nothing was changed', () => {
    const same = (name: string): [string, string] => [name, controlText(reporting, name)]
    const untouched = ['name', 'statement', 'evidence', 'exemplars', 'raci.pmo-manager', 'raci.internal-audit'].map(
      same,
    )
    expect(readEntryForm(reporting, untouched)).toEqual({ edits: [], problems: {} })
  })

  it('a line of a list, a letter, and texts with the line ends of a browser', () => {
    const evidence = `${controlText(reporting, 'evidence').replaceAll('\n', '\r\n')}\r\nsponsor digest\r\n`
    const { edits } = readEntryForm(reporting, [
      ['evidence', evidence],
      ['raci.pmo-manager', ''],
    ])
    expect(edits).toMatchObject([
      { kind: 'set', field: 'evidence' },
      { kind: 'cell', role: 'pmo-manager', letter: null, was: 'A' },
    ])
    const after = entryAfter(reporting, edits)
    expect(controlText(after, 'evidence').split('\n').at(-1)).toBe('sponsor digest')
    expect(after.letters['pmo-manager']).toBeUndefined()
  })

  it('a level that is no longer needed, one that is new, and what cannot be read', () => {
    const [need] = framework.roles.find(({ id }) => id === 'pmo-analyst')?.competencies ?? []
    const { edits, problems } = readEntryForm(analyst, [
      [chosenListName('competencyLevels'), '1'],
      [`competencies.${need?.id}.level`, ''],
      ['grade', 'three'],
    ])
    expect(edits).toEqual([
      {
        kind: 'set',
        collection: 'roles',
        id: 'pmo-analyst',
        field: `competencies.${need?.id}`,
        value: null,
        was: asValue(need),
      },
    ])
    expect(problems).toEqual({ grade: ['Write a whole number.'] })
  })

  it('boxes in another order than the list say nothing', () => {
    const chosen = controlText(reporting, 'competencies').split('\n').toReversed()
    const boxes = chosen.map((id): [string, string] => ['competencies', id])
    expect(chosen.length).toBeGreaterThan(1)
    expect(readEntryForm(reporting, [[chosenListName('competencies'), '1'], ...boxes]).edits).toEqual([])
    const more = [...boxes, ['competencies', 'coaching'] as [string, string]]
    const { edits } = readEntryForm(reporting, [[chosenListName('competencies'), '1'], ...more])
    expect(edits).toMatchObject([{ value: [...chosen.toReversed(), 'coaching'] }])
  })

  it('boxes that were all cleared say so', () => {
    const { edits } = readEntryForm(reporting, [[chosenListName('competencies'), '1']])
    expect(edits).toMatchObject([{ field: 'competencies', value: [] }])
  })
})

it('takes back what it made, and puts what stood in a list where it stood', () => {
  const [need] = framework.roles.find(({ id }) => id === 'pmo-analyst')?.competencies ?? []
  const { edits } = readEntryForm(analyst, [
    [chosenListName('competencyLevels'), '1'],
    [`competencies.${need?.id}.level`, ''],
    ['purpose', 'Something else.'],
  ])
  expect(edits).toHaveLength(2)
  const back = edits.flatMap((edit) => takenBack(analyst, edit)).toReversed()
  const through = [...edits, ...back].reduce((document, edit) => {
    const outcome = applyEdit(document, edit)
    if (!outcome.applied) throw new Error(outcome.conflict.message)
    return outcome.document
  }, framework)
  expect(through).toEqual(framework)
})
