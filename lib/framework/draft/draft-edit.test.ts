import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { type FrameworkDocument, frameworkSchema } from '../model'
import { checkFramework } from '../rules'
import { applyEdit } from './apply-edit.shared'
import type { DraftEdit, EditConflict } from './draft-edit.shared'
import { invertEdit } from './invert-edit.shared'

const reference = referenceFramework()

function made(document: FrameworkDocument, ...edits: DraftEdit[]): FrameworkDocument {
  let at = document
  for (const edit of edits) {
    const outcome = applyEdit(at, edit)
    if (!outcome.applied) throw new Error(`${outcome.conflict.why}: ${JSON.stringify(edit)}`)
    at = outcome.document
  }
  return at
}
function refused(document: FrameworkDocument, edit: DraftEdit): EditConflict {
  const outcome = applyEdit(document, edit)
  if (outcome.applied) throw new Error('The edit was made.')
  return outcome.conflict
}

const analyst = reference.roles.find(({ id }) => id === 'pmo-analyst')
const [competency, otherCompetency] = reference.competencies
const [responsibility, otherResponsibility, third] = reference.responsibilities
const [governance] = reference.governanceRoles
if (!analyst || !competency || !otherCompetency || !responsibility || !otherResponsibility || !third || !governance)
  throw new Error('The reference is too small for these tests.')
const need = analyst.competencies[1]
const duty = analyst.responsibilities[2]
if (!need || !duty) throw new Error('The analyst is too small for these tests.')

const cell = (role: string, letter: 'R' | 'A' | 'C' | 'I' | null, was: 'R' | 'A' | 'C' | 'I' | null): DraftEdit => {
  return { kind: 'cell', responsibility: duty.id, role, letter, was }
}
const newRole = { ...analyst, id: 'new-role', responsibilities: [duty], reportsTo: 'pmo-manager' }

const edits: Record<string, DraftEdit> = {
  'a text': {
    kind: 'set',
    collection: 'competencies',
    id: competency.id,
    field: 'levels.3',
    value: 'Another text.',
    was: competency.levels[3],
  },
  'a text of the document': {
    kind: 'set',
    collection: 'about',
    id: 'about',
    field: 'raciDefinitions.R.name',
    value: 'Doer',
    was: reference.raciDefinitions.R.name,
  },
  'a text of a level': {
    kind: 'set',
    collection: 'levels',
    id: '2',
    field: 'name',
    value: 'Second',
    was: reference.levels[1]?.name ?? '',
  },
  'a field that was not there': {
    kind: 'set',
    collection: 'responsibilities',
    id: responsibility.id,
    field: 'exemplars',
    value: ['One line.'],
    was: null,
  },
  'an entry taken out of the middle of a list': {
    kind: 'set',
    collection: 'roles',
    id: analyst.id,
    field: `competencies.${need.id}`,
    value: null,
    was: need,
  },
  'an entry put into a list': {
    kind: 'set',
    collection: 'roles',
    id: analyst.id,
    field: 'competencies.people-leadership',
    value: { id: 'people-leadership', level: 1, importance: 'desirable' },
    was: null,
    before: need.id,
  },
  'the importance of a duty': {
    kind: 'set',
    collection: 'roles',
    id: analyst.id,
    field: `responsibilities.${duty.id}.importance`,
    value: duty.importance === 'core' ? 'common' : 'core',
    was: duty.importance,
  },
  'a new competency': {
    kind: 'add',
    collection: 'competencies',
    id: 'new-one',
    value: { ...competency, id: 'new-one' },
    before: otherCompetency.id,
  },
  'a new responsibility': {
    kind: 'add',
    collection: 'responsibilities',
    id: 'new-one',
    value: { ...responsibility, id: 'new-one', evidence: [] },
    before: null,
  },
  'a new role with its letters': { kind: 'add', collection: 'roles', id: 'new-role', value: newRole, before: null },
  'another place': {
    kind: 'move',
    collection: 'responsibilities',
    id: third.id,
    before: responsibility.id,
  },
  retirement: {
    kind: 'retire',
    collection: 'competencies',
    id: competency.id,
    replacedBy: otherCompetency.id,
  },
  'removing a competency': { kind: 'remove', collection: 'competencies', id: competency.id },
  'removing a responsibility': { kind: 'remove', collection: 'responsibilities', id: otherResponsibility.id },
  'removing a role that others report to': { kind: 'remove', collection: 'roles', id: 'pmo-manager' },
  'removing a governance role': { kind: 'remove', collection: 'governanceRoles', id: governance.id },
  'a letter that takes a duty out of a profile': cell(analyst.id, null, duty.raci),
  'a letter for a governance role': cell(
    governance.id,
    'I',
    reference.raci.find((row) => row.responsibility === duty.id)?.assignments[governance.id] ?? null,
  ),
}

describe('applyEdit and invertEdit', () => {
  it.each(Object.entries(edits))('undo exactly and redo: %s', (_, edit) => {
    const before = structuredClone(reference)
    const after = made(reference, edit)
    expect(after).not.toEqual(before)
    expect(reference).toEqual(before)
    expect(() => frameworkSchema.parse(after)).not.toThrow()
    const inverse = invertEdit(reference, edit)
    const undone = made(after, ...inverse)
    expect(undone).toEqual(before)
    expect(undone.responsibilities.map(({ id }) => id)).toEqual(before.responsibilities.map(({ id }) => id))
    expect(made(undone, edit)).toEqual(after)
  })

  it('are made once however often they are sent', () => {
    for (const edit of Object.values(edits)) {
      const after = made(reference, edit)
      if (edit.kind === 'add' && edit.collection === 'roles') continue
      expect(made(after, edit)).toEqual(after)
      expect(invertEdit(after, edit)).toEqual([])
    }
  })

  it('revive exactly what was retired', () => {
    const retired = made(reference, edits.retirement as DraftEdit)
    const revive: DraftEdit = { kind: 'revive', collection: 'competencies', id: competency.id }
    expect(made(retired, revive)).toEqual(reference)
    expect(made(made(retired, revive), ...invertEdit(retired, revive))).toEqual(retired)
  })

  it('keep profiles and matrix in agreement through any letters', () => {
    let at = reference
    for (const [index, letter] of (['R', 'A', 'C', 'I', null, 'C', 'I', 'R'] as const).entries()) {
      for (const role of [analyst.id, 'pmo-manager', governance.id]) {
        const row = reference.raci[(index * 7) % reference.raci.length]?.responsibility ?? ''
        const was = at.raci.find(({ responsibility: id }) => id === row)?.assignments[role] ?? null
        at = made(at, { kind: 'cell', responsibility: row, role, letter, was })
      }
      const disagreements = checkFramework(at).filter(({ code }) => /letters|profile/.test(code))
      expect(disagreements).toEqual([])
    }
  })

  it('give the second writer of the same field both texts, and let another field pass', () => {
    const first = made(reference, edits['a text'] as DraftEdit)
    const second: DraftEdit = { ...(edits['a text'] as Extract<DraftEdit, { kind: 'set' }>), value: 'A third text.' }
    expect(refused(first, second)).toEqual({
      edit: second,
      why: 'changed',
      theirs: 'Another text.',
      message: expect.any(String),
    })
    const elsewhere: DraftEdit = { ...second, field: 'levels.4', was: competency.levels[4] }
    expect(made(first, elsewhere).competencies[0]?.levels).toMatchObject({ 3: 'Another text.', 4: 'A third text.' })
  })

  it('refuse what the framework has no room for, and ids', () => {
    const set = (collection: 'competencies' | 'roles', id: string, field: string, value: unknown, was: unknown) =>
      ({ kind: 'set', collection, id, field, value, was }) as DraftEdit
    const cases: [DraftEdit, EditConflict['why']][] = [
      [set('competencies', competency.id, 'id', 'other', competency.id), 'invalid'],
      [set('competencies', competency.id, 'name', 7, competency.name), 'invalid'],
      [set('competencies', competency.id, 'name', null, competency.name), 'invalid'],
      [set('competencies', competency.id, '__proto__', { a: 1 }, null), 'invalid'],
      [set('competencies', competency.id, 'retired', null, null), 'invalid'],
      [set('roles', analyst.id, `responsibilities.${duty.id}.raci`, 'I', duty.raci), 'invalid'],
      [set('roles', analyst.id, 'competencies.x', { id: 'y', level: 1, importance: 'desirable' }, null), 'invalid'],
      [set('competencies', 'nowhere', 'name', 'x', 'y'), 'gone'],
      [{ kind: 'move', collection: 'roles', id: analyst.id, before: 'nowhere' }, 'gone'],
      [{ kind: 'add', collection: 'roles', id: analyst.id, value: newRole, before: null }, 'taken'],
      [{ kind: 'add', collection: 'roles', id: governance.id, value: newRole, before: null }, 'taken'],
      [{ kind: 'add', collection: 'roles', id: 'x', value: newRole, before: null }, 'invalid'],
      [{ kind: 'retire', collection: 'roles', id: analyst.id, replacedBy: analyst.id }, 'invalid'],
      [{ kind: 'retire', collection: 'roles', id: analyst.id, replacedBy: 'nowhere' }, 'invalid'],
      [cell('nowhere', 'R', null), 'gone'],
    ]
    for (const [edit, why] of cases) expect([edit, refused(reference, edit).why]).toEqual([edit, why])
  })
})
