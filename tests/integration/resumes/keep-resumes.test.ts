import { beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/policy'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { deleteAllResumes, deleteResume } from '@/lib/resumes/keep/delete-resume'
import { findResumeFile } from '@/lib/resumes/keep/find-resume-file'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { keepVersion } from '@/lib/resumes/keep/keep-version'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { listResumes } from '@/lib/resumes/keep/list-resumes'
import { listVersions } from '@/lib/resumes/keep/list-versions'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { restoreVersion } from '@/lib/resumes/keep/restore-version'
import { saveResume } from '@/lib/resumes/keep/save-resume'
import type { ResumeDocument } from '@/lib/resumes/model'
import { aDocument } from '@/tests/support/a-resume'
import { aPerson, now } from '@/tests/support/fixtures'

const others: Record<string, Viewer> = { visitor, system }
let ada: Viewer
beforeAll(async () => {
  ada = await aPerson('candidate')
  others['another candidate'] = await aPerson('candidate')
  others.hirer = await aPerson('hirer', [])
  others.editor = await aPerson('editor')
  others.operator = await aPerson('operator')
})

const code = (expected: string) => expect.objectContaining({ code: expected })
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const named = (name: string): ResumeDocument => ({ ...aDocument(), basics: { ...aDocument().basics, name } })
const kept = (viewer = ada, file: { bytes: Uint8Array; name: string; kind: string } | null = null) =>
  keepResume(viewer, { title: 'General', document: aDocument(), file }, now)

describe('who sees a résumé', () => {
  it('is its owner, by the rule, by the where-fragment and by every command', async () => {
    const { resumeId } = await kept()
    const { ownerId } = await loadResume(ada, resumeId)
    expect(await db().resume.count({ where: { id: resumeId, ...ownResumes(ada) } })).toBe(1)
    expect(can(ada, 'resume.view', { ownerId })).toBe(true)
  })

  it.each(['visitor', 'system', 'another candidate', 'hirer', 'editor', 'operator'])('is not: %s', async (name) => {
    const viewer = others[name] as Viewer
    const { resumeId } = await kept(ada, { bytes: Buffer.from('%PDF'), name: 'a.pdf', kind: 'pdf' })
    const { ownerId } = await loadResume(ada, resumeId)
    expect(can(viewer, 'resume.view', { ownerId })).toBe(false)
    expect(await db().resume.count({ where: { id: resumeId, ...ownResumes(viewer) } })).toBe(0)
    expect((await listResumes(viewer)).some(({ id }) => id === resumeId)).toBe(false)
    expect(await listVersions(viewer, resumeId)).toEqual([])
    expect(await findResumeFile(viewer, resumeId)).toBeNull()
    const resume = { resumeId, revision: 1 }
    await expect(loadResume(viewer, resumeId)).rejects.toEqual(code('not-found'))
    const words = { title: 'x', document: aDocument() }
    await expect(saveResume(viewer, resume, words, now)).rejects.toEqual(code('not-found'))
    await expect(keepVersion(viewer, resumeId, now)).rejects.toEqual(code('not-found'))
    await expect(restoreVersion(viewer, resume, 1, now)).rejects.toEqual(code('not-found'))
    await expect(deleteResume(viewer, resumeId)).rejects.toEqual(code('not-found'))
    await deleteAllResumes(viewer)
    expect((await loadResume(ada, resumeId)).revision).toBe(1)
  })
})

describe('keepResume', () => {
  it('keeps text and file, and the state as it was read', async () => {
    const { resumeId } = await kept(ada, { bytes: Buffer.from('%PDF-1.4'), name: 'résumé.pdf', kind: 'pdf' })
    expect(await loadResume(ada, resumeId)).toMatchObject({ title: 'General', revision: 1, document: aDocument() })
    expect(await findResumeFile(ada, resumeId)).toEqual({
      bytes: new Uint8Array(Buffer.from('%PDF-1.4')),
      name: 'résumé.pdf',
      kind: 'pdf',
    })
    expect(await listVersions(ada, resumeId)).toMatchObject([{ number: 1, why: 'read' }])
  })
  it('keeps what the database would refuse out of texts and names', async () => {
    const bad = `A\0da \ud800 Okoro`
    const file = { bytes: Buffer.from('x'), name: `${bad}.txt`, kind: 'txt' }
    const { resumeId } = await keepResume(ada, { title: bad, document: named(bad), file }, now)
    const resume = await loadResume(ada, resumeId)
    expect([resume.title, resume.document.basics.name, resume.fileName]).toEqual([
      'Ada \ufffd Okoro',
      'Ada \ufffd Okoro',
      'Ada \ufffd Okoro.txt',
    ])
  })
  it('invalid: a file of more than 5 MB', async () => {
    await expect(kept(ada, { bytes: Buffer.alloc(5_242_881), name: 'a', kind: 'txt' })).rejects.toEqual(code('invalid'))
  })
  it('invalid: without a name, or with a document that is too long', async () => {
    const document = named('a'.repeat(400))
    await expect(keepResume(ada, { title: ' ', document, file: null }, now)).rejects.toEqual(code('invalid'))
    await expect(keepResume(ada, { title: 'x', document, file: null }, now)).rejects.toMatchObject({
      fields: { 'basics.name': expect.anything() },
    })
  })
  it.each(['visitor', 'hirer', 'operator', 'system'])('forbidden: a %s', async (name) => {
    await expect(kept(others[name])).rejects.toEqual(code('forbidden'))
  })
  it('conflict: the twenty-first, also when two tabs add the twentieth at once', async () => {
    const viewer = await aPerson('candidate')
    for (let count = 1; count < keepLimits.resumes; count++) await kept(viewer)
    const both = await Promise.allSettled([kept(viewer), kept(viewer)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(kept(viewer)).rejects.toEqual(code('conflict'))
    expect(await listResumes(viewer)).toHaveLength(keepLimits.resumes)
  })
})

describe('saveResume', () => {
  const save = (resumeId: string, revision: number, name: string, at = now) =>
    saveResume(ada, { resumeId, revision }, { title: 'General', document: named(name) }, at)

  it('saves, raises the revision, and does nothing for the same words', async () => {
    const { resumeId } = await kept()
    expect(await save(resumeId, 1, 'First')).toMatchObject({ saved: true, revision: 2 })
    expect(await save(resumeId, 2, 'First')).toMatchObject({ saved: true, revision: 2 })
    expect((await loadResume(ada, resumeId)).document.basics.name).toBe('First')
  })
  it('conflict: a value with both texts, and nothing is written', async () => {
    const { resumeId } = await kept()
    await save(resumeId, 1, 'First tab')
    const second = await save(resumeId, 1, 'Second tab')
    expect(second).toMatchObject({
      saved: false,
      revision: 2,
      mine: { basics: { name: 'Second tab' } },
      theirs: { basics: { name: 'First tab' } },
    })
    expect((await loadResume(ada, resumeId)).document.basics.name).toBe('First tab')
  })
  it('lets one of two saves at the same moment through', async () => {
    const { resumeId } = await kept()
    const outcomes = await Promise.all([save(resumeId, 1, 'One'), save(resumeId, 1, 'Two')])
    expect(outcomes.map(({ saved }) => saved).sort()).toEqual([false, true])
  })
  it('keeps the state before each stretch of editing, and the latest fifty states', async () => {
    const { resumeId } = await kept()
    await save(resumeId, 1, 'In the same stretch', later(1))
    expect(await listVersions(ada, resumeId)).toHaveLength(1)
    await save(resumeId, 2, 'Much later', later(30))
    expect(await listVersions(ada, resumeId)).toMatchObject([{ number: 2, why: 'edited' }, { number: 1 }])
    for (let count = 0; count < keepLimits.versions; count++) await keepVersion(ada, resumeId, later(40))
    const versions = await listVersions(ada, resumeId)
    expect([versions.length, versions[0]?.number, versions.at(-1)?.number]).toEqual([50, 52, 3])
    expect(await db().resumeVersion.count({ where: { resumeId } })).toBe(50)
  })
  it('invalid: names the control', async () => {
    const { resumeId } = await kept()
    await expect(save(resumeId, 1, 'a'.repeat(301))).rejects.toMatchObject({
      fields: { 'basics.name': expect.anything() },
    })
  })
})

describe('restoreVersion', () => {
  it('brings a state back and keeps what stood there', async () => {
    const { resumeId } = await kept()
    await saveResume(ada, { resumeId, revision: 1 }, { title: 'General', document: named('Later') }, now)
    expect(await restoreVersion(ada, { resumeId, revision: 2 }, 1, now)).toEqual({ revision: 3 })
    expect((await loadResume(ada, resumeId)).document).toEqual(aDocument())
    const [version] = await listVersions(ada, resumeId)
    expect(version).toMatchObject({ why: 'restored', number: 2 })
    await restoreVersion(ada, { resumeId, revision: 3 }, 2, now)
    expect((await loadResume(ada, resumeId)).document.basics.name).toBe('Later')
  })
  it('conflict: when it was saved in the meantime; not found: a state that is gone', async () => {
    const { resumeId } = await kept()
    await expect(restoreVersion(ada, { resumeId, revision: 9 }, 1, now)).rejects.toEqual(code('conflict'))
    await expect(restoreVersion(ada, { resumeId, revision: 1 }, 9, now)).rejects.toEqual(code('not-found'))
  })
  it('never changes an earlier state, whoever writes', async () => {
    const { resumeId } = await kept()
    const where = { resumeId_number: { resumeId, number: 1 } }
    await expect(db().resumeVersion.update({ where, data: { title: 'x' } })).rejects.toThrow()
  })
})

describe('deleteResume', () => {
  it('takes file and earlier states along, and leaves only ids in the audit trail', async () => {
    const { resumeId } = await kept(ada, { bytes: Buffer.from('%PDF'), name: 'a.pdf', kind: 'pdf' })
    await deleteResume(ada, resumeId)
    expect(await db().resume.count({ where: { id: resumeId } })).toBe(0)
    expect(await db().resumeVersion.count({ where: { resumeId } })).toBe(0)
    const trail = await db().auditEvent.findMany({
      where: { subjectId: resumeId },
      select: { verb: true, fields: true },
    })
    expect(trail).toEqual([
      { verb: 'resume.create', fields: [] },
      { verb: 'resume.delete', fields: [] },
    ])
  })
  it('not found: an id that is none', async () => {
    await expect(deleteResume(ada, "x' or 1=1")).rejects.toEqual(code('not-found'))
  })
})
