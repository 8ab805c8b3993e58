import { describe, expect, it } from 'vitest'
import { type Viewer, visitor } from '@/lib/access/viewer'
import { addForeignItem } from '@/lib/case/foreign/add-foreign-item'
import { editForeignItem, retireForeignItem } from '@/lib/case/foreign/edit-foreign-item'
import { findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { importForeignFramework, previewForeignImport } from '@/lib/case/foreign/import-foreign-framework'
import { listForeignFrameworks } from '@/lib/case/foreign/list-foreign-frameworks'
import { exportForeignFramework } from '@/lib/case/foreign/load-foreign'
import { stepForeignItem } from '@/lib/case/foreign/move-foreign-item'
import { readPackage } from '@/lib/case/foreign/read-package'
import { contentHash } from '@/lib/framework/canonical-json'
import { db } from '@/lib/platform/db'
import { aForeignPackage } from '@/tests/support/foreign-package'

const editor: Viewer = { kind: 'editor', userId: '018f0000-0000-7000-8000-000000000001' }
const now = new Date('2026-11-26T09:00:00Z')
const later = new Date('2026-12-26T09:00:00Z')
const read = (json: unknown) => readPackage(json).package
const counts = () =>
  Promise.all([db().foreignFramework.count(), db().foreignItem.count(), db().foreignAssociation.count()])
/** Order in the lists of a package says nothing. */
function meaning(json: unknown) {
  const { CFDocument, CFItems, CFAssociations, ...rest } = JSON.parse(JSON.stringify(json))
  const sorted = (list: { identifier: string }[]) => list.toSorted((a, b) => (a.identifier < b.identifier ? -1 : 1))
  return contentHash({ CFDocument, CFItems: sorted(CFItems), CFAssociations: sorted(CFAssociations), ...rest })
}
const tree = async (id: string) => {
  const found = await findForeignFramework(editor, id)
  const codes = (parent: string) => (found.tree.childrenOf.get(parent) ?? []).map(({ code }) => code)
  return { found, codes, tops: codes(found.identifier) }
}

describe('a package of somebody else', () => {
  it('is shown first and written only then, with what was put right', async () => {
    const { package: incoming, mended } = readPackage(aForeignPackage(30))
    expect(mended.map(({ what }) => what)).toContain('identifier in capitals, written small')
    expect(await previewForeignImport(editor, incoming, now)).toMatchObject({
      frameworkId: null,
      items: { added: 30, changed: 0, unchanged: 0, kept: 0, gone: 0 },
      associations: { added: 31 },
    })
    expect(await counts()).toEqual([0, 0, 0])
    expect(await importForeignFramework(editor, incoming, now)).toMatchObject({ items: { added: 30 } })
    expect(await counts()).toEqual([1, 30, 31])
  })

  it('changes nothing the second time, even when two come at once', async () => {
    const incoming = read(aForeignPackage(30))
    const both = await Promise.all([1, 2].map(() => importForeignFramework(editor, incoming, later)))
    for (const { items, associations } of both) {
      expect(items).toEqual({ added: 0, changed: 0, unchanged: 30, kept: 0, gone: 0 })
      expect(associations).toEqual({ added: 0, changed: 0, unchanged: 31, kept: 0, gone: 0 })
    }
    expect(await counts()).toEqual([1, 30, 31])
  })

  it('goes out again equal in meaning, and what went out comes in as no change', async () => {
    const [{ id } = { id: '' }] = await listForeignFrameworks(editor)
    const { json } = await exportForeignFramework(editor, id)
    const again = readPackage(JSON.parse(JSON.stringify(json)))
    expect(again.mended).toEqual([])
    expect(again.package).toEqual(read(aForeignPackage(30)))
    expect(meaning(json)).toBe(meaning((await exportForeignFramework(editor, id)).json))
    expect(json).toMatchObject({
      CFDocument: { subject: ['Projects'], statusStartDate: '2024-03-01', lastChangeDateTime: '2024-03-01T10:00:00Z' },
    })
    expect((await previewForeignImport(editor, again.package, later)).items.unchanged).toBe(30)
  })

  it('is brought up to date by identifier: what is gone is retired, what was added here stays', async () => {
    const [{ id } = { id: '' }] = await listForeignFrameworks(editor)
    const { found } = await tree(id)
    await addForeignItem(
      editor,
      { frameworkId: id, parent: found.identifier },
      { statement: 'Ours', code: '', itemType: '', notes: '' },
      now,
    )
    const next = aForeignPackage(30)
    const gone = next.CFItems.pop()
    const changed = next.CFItems[3]
    if (changed) changed.fullStatement = 'Says something else.'
    expect(await importForeignFramework(editor, read(next), later)).toMatchObject({
      items: { added: 0, changed: 1, unchanged: 28, gone: 1 },
    })
    const after = (await findForeignFramework(editor, id)).items
    expect(after).toHaveLength(31)
    expect(after.find(({ identifier }) => identifier === gone?.identifier.toLowerCase())?.statusEndDate).toBe(
      '2026-12-26',
    )
    expect(after.find(({ statement }) => statement === 'Ours')?.statusEndDate).toBeNull()
    // Once more says no change, the retired one included.
    expect(await importForeignFramework(editor, read(next), later)).toMatchObject({ items: { changed: 0, gone: 0 } })
  })
})

describe('editing it', () => {
  it('changes, adds, orders and retires, each with its line in the trail', async () => {
    const [{ id } = { id: '' }] = await listForeignFrameworks(editor)
    const before = await tree(id)
    // P.0 has no number in the package, and stands behind the others. Ours went to the end.
    expect(before.tops).toEqual(['P.10', 'P.20', 'P.0', null])
    const first = before.found.tree.childrenOf.get(before.found.identifier)?.[0]
    const key = { frameworkId: id, identifier: first?.identifier ?? '', revision: first?.revision ?? 0 }
    await editForeignItem(editor, key, { statement: 'Plans', code: 'A.1', itemType: 'Cluster', notes: 'Ours' }, now)
    await expect(
      editForeignItem(editor, key, { statement: 'Late', code: '', itemType: '', notes: '' }, now),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      editForeignItem(editor, key, { statement: ' ', code: '', itemType: '', notes: '' }, now),
    ).rejects.toMatchObject({ code: 'invalid', fields: { statement: expect.any(Array) } })
    const parent = before.found.identifier
    for (const next of [1, 2]) {
      const past = before.found.tree.childrenOf.get(parent)?.[next]?.identifier ?? ''
      await stepForeignItem(editor, { frameworkId: id, parent, identifier: key.identifier, past }, 'down', now)
    }
    expect((await tree(id)).tops).toEqual(['P.20', 'P.0', 'A.1', null])
    await retireForeignItem(editor, { ...key, revision: key.revision + 1 }, true, now)
    const { json } = await exportForeignFramework(editor, id)
    const items = json.CFItems as { identifier: string }[]
    expect(items.find(({ identifier }) => identifier === key.identifier)).toMatchObject({
      fullStatement: 'Plans',
      humanCodingScheme: 'A.1',
      notes: 'Ours',
      statusEndDate: '2026-11-26',
    })
    const verbs = await db().auditEvent.findMany({
      where: { subjectId: `${id}/${key.identifier}` },
      select: { verb: true },
      orderBy: { seq: 'asc' },
      take: 10,
    })
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'foreign-item.edit',
      'foreign-item.move',
      'foreign-item.move',
      'foreign-item.retire',
    ])
  })

  it('is refused to those who do not keep frameworks, and finds nothing where nothing is', async () => {
    const outsiders: Viewer[] = [
      visitor,
      { kind: 'candidate', userId: 'c' },
      { kind: 'hirer', userId: 'h', organisationIds: [] },
    ]
    const key = { frameworkId: 'x', identifier: 'y', revision: 1 }
    const text = { statement: 'x', code: '', itemType: '', notes: '' }
    for (const viewer of outsiders)
      for (const attempt of [
        () => listForeignFrameworks(viewer),
        () => findForeignFramework(viewer, 'x'),
        () => exportForeignFramework(viewer, 'x'),
        () => importForeignFramework(viewer, read(aForeignPackage(1)), now),
        () => editForeignItem(viewer, key, text, now),
        () => retireForeignItem(viewer, key, true, now),
        () => addForeignItem(viewer, { frameworkId: 'x', parent: 'y' }, text, now),
        () => stepForeignItem(viewer, { ...key, parent: 'y', past: 'z' }, 'up', now),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(findForeignFramework(editor, 'x')).rejects.toMatchObject({ code: 'not-found' })
    await expect(editForeignItem(editor, key, text, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(addForeignItem(editor, { frameworkId: 'x', parent: 'y' }, text, now)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

it('takes in 5,000 items and their associations', async () => {
  const large = aForeignPackage(5000)
  large.CFDocument.identifier = '2b0f3a52-7a0e-4b0e-9f43-5a7b6f1f0001'
  expect(await importForeignFramework(editor, read(large), now)).toMatchObject({ items: { added: 5000 } })
  expect((await counts())[1]).toBe(5031)
})
