import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { applyEdit } from '../draft/apply-edit.shared'
import type { DraftEdit, EditValue } from '../draft/draft-edit.shared'
import type { FrameworkDocument } from '../model'
import { changeText } from './change-text.shared'
import { classifyDiff } from './classify-diff.shared'
import { diffVersions } from './diff-versions.shared'
import { draftChangeLog } from './draft-change-log.shared'
import { movedIds } from './moved-ids.shared'

const reference = referenceFramework()
const made = (...edits: DraftEdit[]): FrameworkDocument =>
  edits.reduce((at, edit) => {
    const outcome = applyEdit(at, edit)
    if (!outcome.applied) throw new Error(outcome.conflict.why)
    return outcome.document
  }, reference)
const diff = (...edits: DraftEdit[]) => diffVersions(reference, made(...edits))

const [competency, second] = reference.competencies
const analyst = reference.roles.find(({ id }) => id === 'pmo-analyst')
const need = analyst?.competencies.find(({ level }) => level === 3)
const row = reference.raci[0]
const accountable = Object.entries(row?.assignments ?? {}).find(([, letter]) => letter === 'A')?.[0]
const bystander = reference.governanceRoles.find(({ id }) => row?.assignments[id] === undefined)?.id
if (!competency || !second || !analyst || !need || !row || !accountable || !bystander)
  throw new Error('The reference is too small for these tests.')

const named = (id: string, field: string, value: DraftEditValue, was: DraftEditValue): DraftEdit => {
  return { kind: 'set', collection: 'competencies', id, field, value, was }
}
type DraftEditValue = Extract<DraftEdit, { kind: 'set' }>['value']
const level = (value: number): DraftEdit => ({
  kind: 'set',
  collection: 'roles',
  id: analyst.id,
  field: `competencies.${need.id}.level`,
  value,
  was: 3,
})
const letter = (role: string, to: 'R' | 'A' | 'C' | 'I' | null, was: 'A' | null): DraftEdit => ({
  kind: 'cell',
  responsibility: row.responsibility,
  role,
  letter: to,
  was,
})

describe('diffVersions', () => {
  it('finds nothing between a version and itself', () => {
    expect(diffVersions(reference, referenceFramework()).changes).toEqual([])
    expect(classifyDiff(diffVersions(reference, referenceFramework()))).toEqual({
      step: null,
      version: null,
      reasons: [],
    })
  })

  it('tells a rewording word by word', () => {
    const before = competency.description
    const [change] = diff(named(competency.id, 'description', `Nowadays ${before}`, before)).changes
    expect(change).toMatchObject({ kind: 'reworded', id: competency.id, field: 'description' })
    const words = change?.kind === 'reworded' ? change.words : []
    expect(words.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['Nowadays'])
    const without = (kind: string) => words.filter((word) => word.kind !== kind).map(({ text }) => text)
    expect(without('added').join('')).toBe(before)
    expect(without('removed').join('')).toBe(`Nowadays ${before}`)
  })

  it('tells levels, letters, importance, lists, comings, goings and order apart', () => {
    const { changes } = diff(
      level(4),
      letter(accountable, null, 'A'),
      letter(bystander, 'A', null),
      named(competency.id, 'keywords', [...competency.keywords, 'one more'], competency.keywords),
      {
        kind: 'add',
        collection: 'competencies',
        id: 'fresh',
        value: { ...second, id: 'fresh', name: 'Fresh' },
        before: null,
      },
      { kind: 'retire', collection: 'competencies', id: second.id, replacedBy: 'fresh' },
      {
        kind: 'move',
        collection: 'governanceRoles',
        id: reference.governanceRoles.at(-1)?.id ?? '',
        before: reference.governanceRoles[0]?.id ?? '',
      },
    )
    expect(changes).toEqual([
      {
        kind: 'retired',
        collection: 'competencies',
        id: second.id,
        name: second.name,
        replacedBy: 'fresh',
        successorName: 'Fresh',
      },
      { kind: 'added', collection: 'competencies', id: 'fresh', name: 'Fresh' },
      expect.objectContaining({ kind: 'level', role: analyst.id, competency: need.id, from: 3, to: 4 }),
      expect.objectContaining({ kind: 'letter', role: bystander, from: null, to: 'A' }),
      expect.objectContaining({ kind: 'letter', role: accountable, from: 'A', to: null }),
      expect.objectContaining({ kind: 'listed', field: 'keywords', added: ['one more'], removed: [] }),
      {
        kind: 'order',
        collection: 'governanceRoles',
        moved: [{ id: reference.governanceRoles.at(-1)?.id, name: expect.any(String) }],
      },
    ])
  })

  it('calls what a field cites by its name', () => {
    const first = reference.roles.find(({ reportsTo }) => reportsTo !== null)
    const other = reference.roles.find(({ id }) => id !== first?.id && !first?.progressesTo.includes(id))
    const boss = reference.roles.find(({ id }) => id !== first?.reportsTo && id !== first?.id)
    if (!first || !other || !boss) throw new Error('The reference framework has no such roles.')
    const duty = reference.responsibilities.find(({ competencies }) => competencies.length > 0)
    const [cited] = duty?.competencies ?? []
    const after = {
      ...reference,
      roles: reference.roles.map((role) =>
        role.id === first.id ? { ...role, reportsTo: boss.id, progressesTo: [...role.progressesTo, other.id] } : role,
      ),
      responsibilities: reference.responsibilities.map((entry) =>
        entry.id === duty?.id ? { ...entry, competencies: entry.competencies.slice(1) } : entry,
      ),
    }
    const { changes } = diffVersions(reference, after)
    const title = (id: string | null | undefined) => reference.roles.find((role) => role.id === id)?.title
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'reportsTo',
        words: [
          { text: title(first.reportsTo), kind: 'removed' },
          { text: ' ', kind: 'same' },
          { text: boss.title, kind: 'added' },
        ],
      }),
    )
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'progressesTo', added: [other.id], names: { [other.id]: other.title } }),
    )
    const name = reference.competencies.find(({ id }) => id === cited)?.name
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'competencies', removed: [cited], names: { [cited as string]: name } }),
    )
  })

  it('names the fewest that moved', () => {
    expect(movedIds(['a', 'b', 'c', 'd', 'e'], ['b', 'c', 'e', 'd', 'a', 'new'])).toHaveLength(2)
    expect(movedIds(['a', 'b', 'c'], ['a', 'c'])).toEqual([])
  })
})

describe('classifyDiff', () => {
  it.each([
    ['wording', 'patch', '1.0.1', [named(competency.id, 'description', 'Other words.', competency.description)]],
    ['a level lowered', 'minor', '1.1.0', [level(2)]],
    ['something new', 'minor', '1.1.0', [letter(bystander, 'C', null)]],
    ['a level raised', 'major', '2.0.0', [level(4)]],
    ['the A moved', 'major', '2.0.0', [letter(accountable, null, 'A'), letter(bystander, 'A', null)]],
    [
      'retired',
      'major',
      '2.0.0',
      [{ kind: 'retire', collection: 'competencies', id: competency.id, replacedBy: null }],
    ],
  ] as [string, string, string, DraftEdit[]][])('%s is %s', (_, step, version, edits) => {
    const wording = named(second.id, 'description', 'More words.', second.description)
    const found = classifyDiff(diff(...edits, wording))
    expect(found).toMatchObject({ step, version })
    // The reasons are those of the greatest step; the wording is one for a patch only.
    expect(found.reasons).toHaveLength(edits.length + (step === 'patch' ? 1 : 0))
  })
})

it('a change log groups what a reader looks for', () => {
  const log = draftChangeLog(
    diff(level(4), named(competency.id, 'name', 'Another name', competency.name), letter(bystander, 'C', null)),
  )
  expect(log).toBe(
    [
      `Levels\n- ${analyst.title}: ${reference.competencies.find(({ id }) => id === need.id)?.name} from level 3 to level 4`,
      `Responsibilities of roles\n- ${reference.responsibilities[0]?.name}: ${reference.governanceRoles.find(({ id }) => id === bystander)?.title} from no part to C`,
      'Wording\n- Another name: name reworded',
    ].join('\n\n'),
  )
})

describe('changes in words', () => {
  const about = { collection: 'roles', id: 'pmo-lead', name: 'PMO Lead' } as const
  it('shows figures, and of what is larger or named by an id only that it came, went or changed', () => {
    const changed = (field: string, from: EditValue, to: EditValue) =>
      changeText({ ...about, kind: 'changed', field, from, to })
    expect(changed('grade', 2, 3)).toBe('PMO Lead: grade from 2 to 3')
    expect(changed('salary', null, [{ region: 'GB' }])).toBe('PMO Lead: pay figures added')
    expect(changed('salary', [{ region: 'GB' }], [{ region: 'US' }])).toBe('PMO Lead: pay figures changed')
    expect(changed('reportsTo', 'head-of-pmo', null)).toBe('PMO Lead: line of report taken out')
    expect(changeText({ ...about, kind: 'reworded', field: 'reportsTo', words: [] })).toBe(
      'PMO Lead: line of report changed',
    )
    expect(changeText({ ...about, kind: 'reworded', field: 'summary', words: [] })).toBe('PMO Lead: summary reworded')
  })
})
