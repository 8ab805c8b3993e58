import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { importFramework } from '@/lib/framework/import-framework'
import type { FrameworkDocument } from '@/lib/framework/model'
import { applyImport } from '@/lib/interchange/held/apply-import'
import { applyHeldForeign, previewHeldForeign } from '@/lib/interchange/held/foreign-import'
import { findHeldImport } from '@/lib/interchange/held/held-import'
import { previewImport } from '@/lib/interchange/held/preview-import'
import { receiveFile } from '@/lib/interchange/held/receive-file'
import { showChanges } from '@/lib/interchange/held/show-changes'
import { changeKey } from '@/lib/interchange/propose/change-key.shared'
import { exportFramework } from '@/lib/interchange/write/export-framework'
import { db } from '@/lib/platform/db'
import { aPerson } from '@/tests/support/fixtures'
import { aForeignPackage } from '@/tests/support/foreign-package'
import { referenceFramework } from '@/tests/support/reference-framework'

const now = new Date('2026-11-26T09:00:00Z')
const reference = referenceFramework()
let editor: Viewer
const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))
const send = (viewer: Viewer, bytes: Uint8Array, purpose: 'framework' | 'foreign' = 'framework', at = now) =>
  receiveFile(viewer, { purpose, fileName: 'sent\0.json', bytes }, at)
const asWorkbook = async (document: FrameworkDocument) =>
  (await exportFramework(document, 'xlsx', { origin: 'https://example.org', publishedAt: now })).bytes
async function proposed(heldId: string) {
  const preview = await previewImport(editor, heldId)
  if (preview.kind !== 'proposal') throw new Error(preview.message)
  return preview
}

beforeAll(async () => {
  await importFramework(system, reference, { now })
  editor = await aPerson('editor')
})

describe('a file of our framework', () => {
  it('is shown first; the chosen part of it goes into a draft; the same file again is no change', async () => {
    const wanted = structuredClone(reference)
    for (const role of wanted.roles.slice(0, 3)) role.purpose = 'Says something new.'
    wanted.responsibilities[0]?.evidence.push('a phrase of its own')
    const workbook = await asWorkbook(wanted)
    const { heldId } = await send(editor, workbook)
    const { proposal, current } = await proposed(heldId)
    expect(proposal.changes).toHaveLength(4)
    expect(showChanges(current, proposal.changes).map(({ name }) => name)).toEqual(['Responsibilities', 'Roles'])
    expect(await findDraft(editor)).toBeNull()

    const roles = proposal.changes.filter(({ edit }) => edit.kind === 'set' && edit.collection === 'roles')
    expect(await applyImport(editor, heldId, new Set(roles.map(({ edit }) => changeKey(edit))), now)).toEqual({
      applied: 3,
      conflicts: [],
    })
    const draft = await findDraft(editor)
    expect(draft?.document.roles.slice(0, 3).map(({ purpose }) => purpose)).toEqual(
      Array(3).fill('Says something new.'),
    )
    expect(draft?.document.responsibilities).toEqual(reference.responsibilities)
    await expect(findHeldImport(editor, heldId, 'framework')).rejects.toMatchObject({ code: 'not-found' })

    const second = await send(editor, workbook)
    const rest = await proposed(second.heldId)
    expect(rest.proposal.changes.map(({ edit }) => edit)).toMatchObject([{ field: 'evidence' }])
    await applyImport(editor, second.heldId, new Set(rest.proposal.changes.map(({ edit }) => changeKey(edit))), now)
    const third = await send(editor, workbook)
    expect((await proposed(third.heldId)).proposal.changes).toEqual([])
    await expect(applyImport(editor, third.heldId, new Set(['set:roles:x:y']), now)).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('says what would not agree any more', async () => {
    const row = structuredClone(reference.raci[0])
    for (const [id, letter] of Object.entries(row?.assignments ?? {}))
      if (letter === 'A' && row) row.assignments[id] = 'C'
    const { heldId } = await send(editor, bytesOf({ raci: [row] }))
    const { newProblems, proposal } = await proposed(heldId)
    expect(proposal.changes).toHaveLength(1)
    expect(newProblems.map(({ code }) => code)).toEqual(['one-accountable'])
  })

  it('that cannot be read waits with what is wrong with it, and changes nothing', async () => {
    const before = (await findDraft(editor))?.revision
    for (const [bytes, words] of [
      [new TextEncoder().encode('{"roles": [{'), /breaks off/],
      [bytesOf({ roles: [7], raci: 'no' }), /need putting right/],
      [bytesOf({ CFDocument: { identifier: 'x' } }), /cannot be read in/],
      [new Uint8Array(), /nothing in this file/],
    ] as const) {
      const { heldId } = await send(editor, bytes)
      expect(await previewImport(editor, heldId)).toMatchObject({
        kind: 'problems',
        message: expect.stringMatching(words),
      })
      await expect(applyImport(editor, heldId, new Set(['x']), now)).rejects.toMatchObject({ code: 'invalid' })
    }
    expect((await findDraft(editor))?.revision).toBe(before)
  })

  it('waits for its own person only, for a day, and five of them at most', async () => {
    const other = await aPerson('editor')
    const { heldId } = await send(editor, bytesOf({ title: 'New' }))
    await expect(previewImport(other, heldId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(previewImport(editor, 'no-id')).rejects.toMatchObject({ code: 'not-found' })
    for (let count = 0; count < 6; count++) await send(editor, bytesOf({ title: 'New' }))
    expect(await db().heldImport.count()).toBe(5)
    await send(other, bytesOf({ title: 'New' }), 'framework', new Date('2026-11-28T09:00:00Z'))
    expect(await db().heldImport.count()).toBe(1)
  })

  it('is refused to everybody who does not keep the framework, before it is read', async () => {
    const outsiders: Viewer[] = [visitor, await aPerson('candidate'), await aPerson('hirer')]
    for (const viewer of outsiders)
      for (const purpose of ['framework', 'foreign'] as const)
        await expect(send(viewer, new Uint8Array(20_000_000), purpose)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(send(await aPerson('operator'), bytesOf({}))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

it('a package of others is shown first, brought in, and then says no change', async () => {
  const operator = await aPerson('operator')
  const { heldId } = await send(operator, bytesOf(aForeignPackage(12)), 'foreign')
  expect(await previewHeldForeign(operator, heldId, now)).toMatchObject({
    kind: 'preview',
    title: 'Project skills',
    import: { frameworkId: null, items: { added: 12 } },
  })
  expect(await db().foreignFramework.count()).toBe(0)
  const { frameworkId } = await applyHeldForeign(operator, heldId, () => false, now)
  const again = await send(operator, bytesOf(aForeignPackage(12)), 'foreign')
  expect(await previewHeldForeign(operator, again.heldId, now)).toMatchObject({
    import: { frameworkId, items: { added: 0, changed: 0, unchanged: 12, gone: 0 } },
  })
  const table = await send(operator, new TextEncoder().encode('Id,Title\nx,y'), 'foreign')
  expect(await previewHeldForeign(operator, table.heldId, now)).toMatchObject({ kind: 'problems' })
})
