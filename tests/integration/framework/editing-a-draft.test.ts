import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { discardDraft } from '@/lib/framework/draft/discard-draft'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { editorsPresent } from '@/lib/framework/draft/editors-present'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { listDraftHistory } from '@/lib/framework/draft/list-draft-history'
import { listProblems } from '@/lib/framework/draft/list-problems'
import { saveDraft } from '@/lib/framework/draft/save-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { importFramework } from '@/lib/framework/import-framework'
import { db } from '@/lib/platform/db'
import { saveAll, setText } from '@/tests/support/drafting'
import { aPerson, now } from '@/tests/support/fixtures'
import { referenceFramework } from '@/tests/support/reference-framework'

const reference = referenceFramework()
const [competency, second] = reference.competencies
if (!competency || !second) throw new Error('The reference has too few competencies.')
const code = (expected: string) => expect.objectContaining({ code: expected })

let ada: Viewer
let ben: Viewer
beforeAll(async () => {
  await importFramework(system, reference, { now })
  ada = await aPerson('editor')
  ben = await aPerson('editor')
})

let draftId = ''
beforeEach(async () => {
  const left = await findDraft(ada)
  if (left) await discardDraft(ada, { draftId: left.id, revision: left.revision })
  draftId = (await startDraft(ada, { now })).draftId
})

const save = (viewer: Viewer, revision: number, edits: unknown) => saveDraft(viewer, { draftId, revision, edits, now })
const current = async () => {
  const draft = await findDraft(ada)
  if (!draft) throw new Error('There is no draft.')
  return draft
}

describe('a draft', () => {
  it('begins as the published version, and there is one', async () => {
    expect(await current()).toMatchObject({
      version: '1.1.0',
      baseVersion: '1.0.0',
      revision: 1,
      document: { ...reference, version: '1.1.0' },
    })
    await expect(startDraft(ben, { now })).rejects.toEqual(code('conflict'))
    await discardDraft(ada, { draftId, revision: 1 })
    const both = await Promise.allSettled([startDraft(ada, { now }), startDraft(ben, { now })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is there for editors only, whatever is asked', async () => {
    const others: Viewer[] = [
      visitor,
      system,
      await aPerson('candidate'),
      await aPerson('hirer', []),
      await aPerson('operator'),
    ]
    for (const viewer of others) {
      expect(await findDraft(viewer)).toBeNull()
      expect(await listDraftHistory(viewer, { draftId })).toEqual([])
      await expect(startDraft(viewer, { now })).rejects.toEqual(code('forbidden'))
      await expect(save(viewer, 1, [])).rejects.toEqual(code('forbidden'))
      await expect(discardDraft(viewer, { draftId, revision: 1 })).rejects.toEqual(code('forbidden'))
      await expect(editorsPresent(viewer, { draftId, now })).rejects.toEqual(code('forbidden'))
      await expect(listProblems(viewer, draftId)).rejects.toEqual(code('forbidden'))
    }
  })

  it('goes when it is thrown away, unless somebody saved meanwhile', async () => {
    await saveAll(ben, draftId, [setText(competency.id, 'name', 'Other', competency.name)], now)
    await expect(discardDraft(ada, { draftId, revision: 1 })).rejects.toEqual(code('conflict'))
    await discardDraft(ada, { draftId, revision: 2 })
    expect(await findDraft(ada)).toBeNull()
    await expect(save(ada, 2, [])).rejects.toEqual(code('not-found'))
    await expect(saveDraft(ada, { draftId: "x' or 1", revision: 1, edits: [], now })).rejects.toEqual(code('not-found'))
  })

  it('goes back to an older version, and keeps what came since as retired', async () => {
    await discardDraft(ada, { draftId, revision: 1 })
    const role = reference.governanceRoles[0]
    const added = { ...role, id: 'new-board', title: 'New board' }
    const next = { ...reference, version: '1.0.1', governanceRoles: [...reference.governanceRoles, added] }
    await importFramework(system, next, { now })
    const draft = await startDraft(ada, { fromVersion: '1.0.0', now })
    draftId = draft.draftId
    const { document, baseVersion } = await current()
    expect([draft.version, baseVersion]).toEqual(['1.1.0', '1.0.0'])
    expect(document.governanceRoles.at(-1)).toMatchObject({ id: 'new-board', retired: { inVersion: '1.1.0' } })
    expect((await listProblems(ada, draftId)).filter(({ severity }) => severity === 'error')).toEqual([])
    await expect(startDraft(ada, { fromVersion: '7.0.0', now })).rejects.toEqual(code('not-found'))
  })
})

describe('saving', () => {
  it('lets two editors in different fields both have their way, and tells each what they missed', async () => {
    const one = setText(competency.id, 'name', 'A new name', competency.name)
    const other = setText(competency.id, 'description', 'A new description.', competency.description)
    expect(await save(ada, 1, [one])).toEqual({ revision: 2, applied: 1, conflicts: [], missed: [] })
    expect(await save(ben, 1, [other])).toEqual({ revision: 3, applied: 1, conflicts: [], missed: [one] })
    expect((await current()).document.competencies[0]).toMatchObject({
      name: 'A new name',
      description: 'A new description.',
    })
  })

  it('gives the second writer of a field both texts and overwrites nothing', async () => {
    const mine = setText(competency.id, 'name', 'Mine', competency.name)
    const theirs = setText(competency.id, 'name', 'Theirs', competency.name)
    await save(ada, 1, [theirs])
    const elsewhere = setText(second.id, 'name', 'Elsewhere', second.name)
    const saved = await save(ben, 1, [mine, elsewhere])
    expect(saved).toMatchObject({
      revision: 3,
      applied: 1,
      conflicts: [{ edit: mine, theirs: 'Theirs', why: 'changed' }],
    })
    // Having seen both, the second may decide.
    expect(await save(ben, 3, [{ ...mine, was: 'Theirs' }])).toMatchObject({ revision: 4, conflicts: [] })
  })

  it('changes nothing when the same changes come again', async () => {
    const edits = [setText(competency.id, 'name', 'Once', competency.name)]
    await save(ada, 1, edits)
    expect(await save(ada, 1, edits)).toMatchObject({ revision: 2, applied: 1, conflicts: [] })
    expect(await listDraftHistory(ada, { draftId })).toHaveLength(1)
  })

  it('loses no word of fifty saves at the same moment', async () => {
    const fields = reference.competencies.flatMap(({ id, levels }) =>
      ([1, 2] as const).map((level) => ({ id, field: `levels.${level}`, was: levels[level] })),
    )
    const writers = fields.slice(0, 50)
    const answers = await Promise.all([
      ...writers.map(({ id, field, was }, at) => save(at % 2 ? ada : ben, 1, [setText(id, field, `Word ${at}.`, was)])),
      // And two for one field: one of the two words is written, the other is answered.
      save(ada, 1, [setText(competency.id, 'name', 'One', competency.name)]),
      save(ben, 1, [setText(competency.id, 'name', 'Two', competency.name)]),
    ])
    const { document, revision } = await current()
    for (const [at, { id, field }] of writers.entries()) {
      const level = field.endsWith('1') ? 1 : 2
      expect(document.competencies.find((entry) => entry.id === id)?.levels[level]).toBe(`Word ${at}.`)
    }
    expect(revision).toBe(52)
    const conflicts = answers.flatMap((answer) => answer.conflicts)
    expect(conflicts).toHaveLength(1)
    const texts = [document.competencies[0]?.name, conflicts[0]?.edit.kind === 'set' && conflicts[0].edit.value]
    expect(texts.sort()).toEqual(['One', 'Two'])
  })

  it('keeps what undoes each save, also after a reload', async () => {
    const before = (await current()).document
    const edits: DraftEdit[] = [
      setText(competency.id, 'name', 'Another', competency.name),
      { kind: 'retire', collection: 'competencies', id: second.id, replacedBy: competency.id },
      { kind: 'add', collection: 'competencies', id: 'brand-new', value: { ...second, id: 'brand-new' }, before: null },
    ]
    await saveAll(ada, draftId, edits, now)
    const [change] = await listDraftHistory(ben, { draftId })
    expect(change).toMatchObject({ revision: 2, editorName: 'Somebody', edits })
    await saveAll(ben, draftId, change?.inverse ?? [], now)
    expect((await current()).document).toEqual(before)
    await expect(db().frameworkChange.updateMany({ data: { revision: 9 } })).rejects.toThrow()
  })

  it('removes only what no published version holds', async () => {
    const add: DraftEdit = {
      kind: 'add',
      collection: 'competencies',
      id: 'brand-new',
      value: { ...second, id: 'brand-new' },
      before: null,
    }
    const remove = (id: string): DraftEdit => ({ kind: 'remove', collection: 'competencies', id })
    const saved = await save(ada, 1, [add, remove('brand-new'), remove(competency.id)])
    expect(saved).toMatchObject({ applied: 2, conflicts: [{ why: 'cited' }] })
    expect((await current()).document.competencies.map(({ id }) => id)).toEqual(
      reference.competencies.map(({ id }) => id),
    )
  })

  it('refuses what is no list of changes, and stores what a database can hold', async () => {
    await expect(save(ada, 1, [{ kind: 'rename-id' }])).rejects.toEqual(code('invalid'))
    await expect(save(ada, 1, 'drop table')).rejects.toEqual(code('invalid'))
    await save(ada, 1, [setText(competency.id, 'name', 'A\0 \ud800name', competency.name)])
    expect((await current()).document.competencies[0]?.name).toBe('A \ufffdname')
  })
})

describe('beside the words', () => {
  it('says who else is here, for a minute', async () => {
    expect(await editorsPresent(ada, { draftId, place: 'competencies.x', now })).toEqual([])
    expect(await editorsPresent(ben, { draftId, now })).toMatchObject([{ name: 'Somebody', place: 'competencies.x' }])
    const later = new Date(now.getTime() + 61_000)
    expect(await editorsPresent(ben, { draftId, now: later })).toEqual([])
  })

  it('names each problem with the place where it is put right', async () => {
    const [row] = reference.raci
    const accountable = Object.entries(row?.assignments ?? {}).find(([, letter]) => letter === 'A')?.[0] ?? ''
    const responsibility = row?.responsibility ?? ''
    await saveAll(
      ada,
      draftId,
      [
        { kind: 'cell', responsibility, role: accountable, letter: null, was: 'A' },
        setText(competency.id, 'levels.2', ' ', competency.levels[2]),
      ],
      now,
    )
    expect(await listProblems(ben, draftId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'one-accountable', place: { kind: 'row', responsibility } }),
        expect.objectContaining({
          code: 'empty-text',
          place: { kind: 'entry', collection: 'competencies', id: competency.id, field: 'levels.2' },
        }),
        expect.objectContaining({ code: 'overload', severity: 'warning' }),
      ]),
    )
  })
})
