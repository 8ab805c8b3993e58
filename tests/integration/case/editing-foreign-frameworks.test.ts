import { beforeEach, describe, expect, it } from 'vitest'
import { type Viewer, visitor } from '@/lib/access/viewer'
import { addForeignItem } from '@/lib/case/foreign/add-foreign-item'
import { deleteForeignFramework, findDeletion } from '@/lib/case/foreign/delete-foreign-framework'
import { editForeignItem } from '@/lib/case/foreign/edit-foreign-item'
import { findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { importForeignFramework, previewForeignImport } from '@/lib/case/foreign/import-foreign-framework'
import { listForeignActs } from '@/lib/case/foreign/list-foreign-acts'
import { listForeignFrameworks } from '@/lib/case/foreign/list-foreign-frameworks'
import { exportForeignFramework } from '@/lib/case/foreign/load-foreign'
import { type ForeignMove, moveForeignItem, stepForeignItem } from '@/lib/case/foreign/move-foreign-item'
import { readPackage } from '@/lib/case/foreign/read-package'
import { findRemoval, removeForeignItem } from '@/lib/case/foreign/remove-foreign-item'
import { takeBackAct } from '@/lib/case/foreign/take-back-act'
import { casePackageSchema } from '@/lib/case/schema'
import { stableUuid } from '@/lib/case/uuid'
import { db } from '@/lib/platform/db'
import { aForeignPackage } from '@/tests/support/foreign-package'

const editor: Viewer = { kind: 'editor', userId: '018f0000-0000-7000-8000-000000000001' }
const other: Viewer = { kind: 'editor', userId: '018f0000-0000-7000-8000-000000000002' }
const now = new Date('2026-11-26T09:00:00Z')
const later = new Date('2026-12-26T09:00:00Z')
const item = (at: number) => stableUuid(`test:item ${at}`)
const document = stableUuid('test:document')
const read = (json: unknown) => readPackage(JSON.parse(JSON.stringify(json))).package
const words = (statement: string) => ({ statement, code: '', itemType: '', notes: '' })

let id = ''
beforeEach(async () => {
  await db().foreignFramework.deleteMany({})
  id = (await importForeignFramework(editor, read(aForeignPackage(30)), now)).frameworkId
})

/** Codes by parent, as the page shows them. */
async function shown(parent = document) {
  const { tree } = await findForeignFramework(editor, id)
  return (tree.childrenOf.get(parent) ?? []).map(({ code, statement }) => code ?? statement)
}
async function move(at: number, from: string, to: string, place: ForeignMove['place'] = 'last') {
  const { actId } = await moveForeignItem(editor, { frameworkId: id, identifier: item(at), from, to, place }, now)
  return actId ?? ''
}
async function remove(identifier: string) {
  const seen = (await findRemoval(editor, id, identifier))?.seen ?? ''
  const { actId } = await removeForeignItem(editor, { frameworkId: id, identifier, revision: 0, seen }, now)
  return actId ?? ''
}
const takeBack = (actId: string, back = true) => takeBackAct(editor, { frameworkId: id, actId }, back, now)
const exported = async () => JSON.parse(JSON.stringify((await exportForeignFramework(editor, id)).json))
const revision = async (identifier: string) =>
  (await db().foreignItem.findFirstOrThrow({ where: { identifier }, select: { revision: true } })).revision
const edit = async (at: number, statement: string) =>
  editForeignItem(
    editor,
    { frameworkId: id, identifier: item(at), revision: await revision(item(at)) },
    { ...words(statement), code: `P.${at}`, itemType: 'Skill' },
    now,
  )

describe('moving an item', () => {
  it('takes it with all below it to a place of another parent, and gives numbers where there were none', async () => {
    await move(0, document, item(10), { behind: item(11) })
    expect(await shown()).toEqual(['P.10', 'P.20'])
    expect((await shown(item(10))).slice(0, 3)).toEqual(['P.11', 'P.0', 'P.13'])
    expect(await shown(item(0))).toHaveLength(9)
    // P.12, P.15 and P.18 have no number and stood behind the others; they still do.
    await move(3, item(0), item(10), { behind: item(12) })
    expect((await shown(item(10))).slice(-4)).toEqual(['P.12', 'P.3', 'P.15', 'P.18'])
  })

  it('passes the neighbour that was seen, and says so when another one stands there by now', async () => {
    const step = { frameworkId: id, identifier: item(20), parent: document, past: item(10) }
    await stepForeignItem(editor, step, 'up', now)
    expect(await shown()).toEqual(['P.20', 'P.10', 'P.0'])
    await expect(stepForeignItem(other, step, 'up', now)).rejects.toMatchObject({ code: 'conflict' })
    expect(await shown()).toEqual(['P.20', 'P.10', 'P.0'])
  })

  it('never goes below itself, nor twice to one place', async () => {
    for (const to of [item(0), item(4)]) await expect(move(0, document, to)).rejects.toMatchObject({ code: 'invalid' })
    await move(10, document, item(4))
    await expect(move(0, document, item(15))).rejects.toMatchObject({ code: 'invalid' })
    await expect(move(4, item(0), item(0), { behind: item(20) })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused to who comes second, and two at once do not make a circle', async () => {
    await move(4, item(0), item(10))
    await expect(move(4, item(0), item(20))).rejects.toMatchObject({ code: 'conflict' })
    const both = await Promise.allSettled([move(10, document, item(20)), move(20, document, item(10))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await findForeignFramework(editor, id)).tree.loose).toEqual([])
  })

  it('can be taken back and done again, but not when it was moved again or its place is gone', async () => {
    const before = await exported()
    const first = await move(0, document, item(10))
    await takeBack(first)
    expect(await exported()).toEqual(before)
    await expect(takeBack(first)).rejects.toMatchObject({ code: 'conflict' })
    await takeBack(first, false)
    const second = await move(0, item(10), item(20))
    await expect(takeBack(first)).rejects.toMatchObject({ code: 'conflict' })
    await remove(item(10))
    await expect(takeBack(second)).rejects.toMatchObject({ code: 'conflict' })
    expect(await shown(item(20))).toContain('P.0')
  })
})

describe('removing an item', () => {
  it('says what goes along and brings all of it back', async () => {
    const before = await exported()
    expect(await findRemoval(editor, id, item(0))).toMatchObject({
      along: 9,
      links: 1,
      namedLinks: [{ type: 'exactMatchOf', to: 'Elsewhere' }],
    })
    const actId = await remove(item(0))
    const { CFItems, CFAssociations } = await exported()
    expect([CFItems.length, CFAssociations.length]).toEqual([20, 20])
    expect(await findRemoval(editor, id, item(0))).toBeNull()
    await takeBack(actId)
    expect(await exported()).toEqual(before)
  })

  it('leaves what also stands under something else', async () => {
    const json = aForeignPackage(30)
    const [placing] = json.CFAssociations.filter(({ destinationNodeURI }) => destinationNodeURI.identifier === item(0))
    const second = { ...placing, identifier: stableUuid('test:second place') }
    second.destinationNodeURI = { title: 'item 10', identifier: item(10), uri: 'https://salt.example/10' }
    await importForeignFramework(editor, read({ ...json, CFAssociations: [...json.CFAssociations, second] }), now)
    expect(await findRemoval(editor, id, item(0))).toMatchObject({ along: 8 })
    await remove(item(0))
    expect(await shown(item(10))).toContain('P.1')
  })

  it('does not remove another thing than was seen', async () => {
    const seen = (await findRemoval(editor, id, item(0)))?.seen ?? ''
    const key = { frameworkId: id, identifier: item(0), revision: 1 }
    await addForeignItem(other, { frameworkId: id, parent: item(3) }, words('New'), now)
    for (const said of [seen, 'alone'])
      await expect(removeForeignItem(editor, { ...key, seen: said }, now)).rejects.toMatchObject({ code: 'conflict' })
    await removeForeignItem(editor, { frameworkId: id, identifier: item(14), revision: 1, seen: 'alone' }, now)
    expect(await shown(item(10))).not.toContain('P.14')
  })

  it('refuses writing in it, adding below it and moving to it meanwhile', async () => {
    const stale = { frameworkId: id, identifier: item(0), revision: await revision(item(0)) }
    await remove(item(0))
    await expect(editForeignItem(editor, stale, words('Late'), now)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      addForeignItem(editor, { frameworkId: id, parent: item(0) }, words('Late'), now),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(move(14, item(10), item(0))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('comes back only under what is there', async () => {
    const child = await remove(item(4))
    const parent = await remove(item(0))
    await expect(takeBack(child)).rejects.toMatchObject({ code: 'conflict' })
    await takeBack(parent)
    await takeBack(child)
    expect(await shown(item(0))).toContain('P.4')
  })
})

it('takes an addition back only while nothing stands below it', async () => {
  const { identifier, actId } = await addForeignItem(editor, { frameworkId: id, parent: document }, words('Ours'), now)
  const below = await addForeignItem(other, { frameworkId: id, parent: identifier }, words('Below'), now)
  await expect(takeBack(actId ?? '')).rejects.toMatchObject({ code: 'conflict' })
  await takeBack(below.actId ?? '')
  await takeBack(actId ?? '')
  expect(await shown()).toEqual(['P.10', 'P.20', 'P.0'])
  expect((await listForeignActs(other, id)).map(({ verb, own, takenBack }) => [verb, own, takenBack])).toEqual([
    ['add', true, true],
    ['add', false, true],
  ])
})

it('goes out after every kind of act as a package of the standard, and that comes in as no change', async () => {
  const acts = [
    () => addForeignItem(editor, { frameworkId: id, parent: item(20) }, words('Ours'), now),
    () => edit(12, 'Says it in other words.'),
    () => move(0, document, item(10), 'first'),
    () => remove(item(20)),
  ]
  for (const act of acts) {
    await act()
    const json = await exported()
    expect(casePackageSchema.safeParse(json).error).toBeUndefined()
    const preview = await previewForeignImport(editor, read(json), later)
    for (const { added, changed, gone } of [preview.items, preview.associations])
      expect({ added, changed, gone }).toEqual({ added: 0, changed: 0, gone: 0 })
    expect(preview.conflicts).toEqual([])
    await importForeignFramework(editor, read(json), later)
    expect(await exported()).toEqual(json)
  }
})

describe('a newer package of the publisher', () => {
  it('leaves what was changed, moved and removed here, where it says what it said', async () => {
    await edit(12, 'Ours.')
    await move(4, item(0), item(10))
    await remove(item(20))
    const before = await exported()
    const next = aForeignPackage(30)
    for (const entry of [...next.CFItems, ...next.CFAssociations]) entry.lastChangeDateTime = '2026-01-01T00:00:00Z'
    const preview = await previewForeignImport(editor, read(next), later)
    expect(preview.conflicts).toEqual([])
    expect(preview.items).toMatchObject({ added: 0, gone: 0, kept: 11 })
    await importForeignFramework(editor, read(next), later)
    const statements = (json: typeof before) =>
      json.CFItems.map(({ fullStatement }: { fullStatement: string }) => fullStatement)
    expect(statements(await exported())).toEqual(statements(before))
    expect(await shown(item(10))).toContain('P.4')
  })

  it('asks about what both changed, keeps ours unless it is given up, and asks once', async () => {
    await edit(12, 'Ours.')
    await edit(13, 'Ours too.')
    await remove(item(20))
    const next = aForeignPackage(30)
    for (const at of [12, 13, 20]) Object.assign(next.CFItems[at] ?? {}, { fullStatement: `Theirs ${at}.` })
    const { conflicts } = await previewForeignImport(editor, read(next), later)
    expect(conflicts).toMatchObject([
      { here: 'Statement: Ours.', file: 'Statement: Theirs 12.' },
      { here: 'Statement: Ours too.', file: 'Statement: Theirs 13.' },
      { here: 'Removed here', file: 'Statement: Theirs 20.' },
    ])
    // Somebody writes in one of them after it was looked at: that decision was about another text.
    await edit(13, 'Ours again.')
    const given = new Set([conflicts[1]?.key, conflicts[2]?.key])
    const stale = await revision(item(12))
    await importForeignFramework(editor, read(next), later, (key) => given.has(key))
    const { items } = await findForeignFramework(editor, id)
    const says = (at: number) => items.find(({ identifier }) => identifier === item(at))?.statement
    expect([12, 13, 20].map(says)).toEqual(['Ours.', 'Ours again.', 'Theirs 20.'])
    expect(await shown()).toContain('P.20')
    expect(await revision(item(12))).toBe(stale)
    expect((await previewForeignImport(editor, read(next), later)).conflicts).toEqual([])
  })

  it('does not give an item a second place where both moved it', async () => {
    await move(4, item(0), item(10))
    const next = aForeignPackage(30)
    const placing = next.CFAssociations[4]
    if (placing) {
      placing.identifier = stableUuid('test:their new place')
      placing.destinationNodeURI = { title: 'item 20', identifier: item(20), uri: 'https://salt.example/20' }
    }
    const { conflicts } = await previewForeignImport(editor, read(next), later)
    expect(conflicts).toMatchObject([
      { label: 'Place of P.4 Plans the work of team 4.', file: 'Not at that place any more' },
    ])
    await importForeignFramework(editor, read(next), later)
    expect((await findForeignFramework(editor, id)).tree.parentsOf.get(item(4))).toEqual([item(10)])
    expect((await previewForeignImport(editor, read(next), later)).conflicts).toEqual([])
  })
})

it('is deleted only as it was looked at, with all that belongs to it', async () => {
  await addForeignItem(editor, { frameworkId: id, parent: document }, words('Ours'), now)
  await edit(12, 'Ours.')
  await remove(item(20))
  const seen = await findDeletion(editor, id)
  expect(seen).toMatchObject({ items: 21, addedHere: 1, changedHere: 1, removedHere: 10 })
  await edit(13, 'Ours too.')
  const stale = new Date(seen.changedAt.getTime() - 1).toISOString()
  await expect(deleteForeignFramework(editor, id, stale)).rejects.toMatchObject({ code: 'conflict' })
  const { changedAt } = await findDeletion(editor, id)
  await deleteForeignFramework(editor, id, changedAt.toISOString())
  expect(await listForeignFrameworks(editor)).toEqual([])
  expect(await Promise.all([db().foreignItem.count(), db().foreignAct.count()])).toEqual([0, 0])
})

it('is refused to those who do not keep frameworks', async () => {
  const key = { frameworkId: id, identifier: item(0), revision: 1 }
  const outsiders: Viewer[] = [
    visitor,
    { kind: 'candidate', userId: 'c' },
    { kind: 'hirer', userId: 'h', organisationIds: [] },
  ]
  for (const viewer of outsiders)
    for (const attempt of [
      () => moveForeignItem(viewer, { ...key, from: document, to: item(10), place: 'last' }, now),
      () => findRemoval(viewer, id, item(0)),
      () => removeForeignItem(viewer, { ...key, seen: 'alone' }, now),
      () => listForeignActs(viewer, id),
      () => takeBackAct(viewer, { frameworkId: id, actId: 'x' }, true, now),
      () => findDeletion(viewer, id),
      () => deleteForeignFramework(viewer, id, ''),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(takeBack('x')).rejects.toMatchObject({ code: 'not-found' })
})
