import { beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/policy'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { deleteAllResumes, deleteResume } from '@/lib/resumes/keep/delete-resume'
import { applyAct } from '@/lib/resumes/keep/document-acts.shared'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { deleteTailored } from '@/lib/tailoring/delete-tailored'
import { findCoverage, findPrompts } from '@/lib/tailoring/find-coverage'
import { listTailored, listTailoredVersions } from '@/lib/tailoring/list-tailored'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { restoreTailored } from '@/lib/tailoring/restore-tailored'
import { saveTailored } from '@/lib/tailoring/save-tailored'
import { startTailoring } from '@/lib/tailoring/start-tailoring'
import { takeMyData } from '@/lib/tailoring/take-my-data'
import { aDocument } from '@/tests/support/a-resume'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

const others: Record<string, Viewer> = { visitor, system }
let ada: Viewer
let resumeId: string
let hirer: Awaited<ReturnType<typeof aPerson>>
let organisationId: string
const keep = async (viewer: Viewer) =>
  (
    await keepResume(
      viewer,
      {
        title: 'General',
        document: aDocument(),
        file: { bytes: Buffer.from('%PDF-1.4'), name: 'a.pdf', kind: 'pdf' },
      },
      now,
    )
  ).resumeId

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
  ada = await aPerson('candidate')
  resumeId = await keep(ada)
  others['another candidate'] = await aPerson('candidate')
  others.hirer = hirer
  others.operator = await aPerson('operator')
})

const code = (expected: string) => expect.objectContaining({ code: expected })
const role = { roleId: 'pmo-analyst' }
const started = async () => (await startTailoring(ada, resumeId, role, now)).tailoredId
const edited = { document: applyAct(aDocument(), 'up:line-2', 'x'), leftOut: ['line-3'] }

describe('startTailoring', () => {
  it('copies the résumé for a role, pinned to the framework of today', async () => {
    const copy = await loadTailored(ada, await started())
    expect(copy).toMatchObject({
      ...role,
      postingId: null,
      title: 'PMO Analyst',
      frameworkVersion: '1.0.0',
      original: aDocument(),
      document: aDocument(),
      leftOut: [],
      revision: 1,
    })
    const { all, duties } = await findCoverage(copy)
    expect(all.of).toBe(copy.duties.length)
    const prompts = await findPrompts(copy)
    expect(duties.every(({ responsibilityId, prompt }) => prompts[responsibilityId] === prompt)).toBe(true)
  })
  it('copies it for an open posting, with the duties that the posting is tied to', async () => {
    const posting = await createPosting(hirer, organisationId, wholePosting())
    await publishPosting(hirer, posting, now)
    const { tailoredId } = await startTailoring(ada, resumeId, { postingId: posting.postingId }, now)
    expect(await loadTailored(ada, tailoredId)).toMatchObject({
      roleId: null,
      postingId: posting.postingId,
      duties: [{ id: 'run-status-reporting', importance: 'core' }],
    })
  })
  it('not found: a draft of somebody’s, a role that is none, somebody else’s résumé', async () => {
    const { postingId } = await createPosting(hirer, organisationId, wholePosting())
    await expect(startTailoring(ada, resumeId, { postingId }, now)).rejects.toEqual(code('not-found'))
    await expect(startTailoring(ada, resumeId, { roleId: 'wizard' }, now)).rejects.toEqual(code('not-found'))
    for (const viewer of Object.values(others))
      await expect(startTailoring(viewer, resumeId, role, now)).rejects.toEqual(code('not-found'))
  })
  it('invalid: a posting that asks for nothing of the framework', async () => {
    const duties = [{ text: 'Water the plants.', responsibilityId: null, importance: 'core' as const }]
    const posting = await createPosting(hirer, organisationId, wholePosting({ roleId: null, duties }))
    await publishPosting(hirer, posting, now)
    await expect(startTailoring(ada, resumeId, { postingId: posting.postingId }, now)).rejects.toEqual(code('invalid'))
  })
  it('conflict: the hundred and first, also when two begin at once', async () => {
    const viewer = await aPerson('candidate')
    const id = await keep(viewer)
    const start = () => startTailoring(viewer, id, role, now)
    for (let count = 1; count < keepLimits.tailored; count++) await start()
    const both = await Promise.allSettled([start(), start()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(start()).rejects.toEqual(code('conflict'))
  })
})

describe('who sees a tailored copy', () => {
  it.each(['visitor', 'system', 'another candidate', 'hirer', 'operator'])('is not: %s', async (name) => {
    const viewer = others[name] as Viewer
    const tailoredId = await started()
    const { ownerId } = await loadTailored(ada, tailoredId)
    expect([can(ada, 'tailoring.view', { ownerId }), can(viewer, 'tailoring.view', { ownerId })]).toEqual([true, false])
    expect(await db().tailoredResume.count({ where: { id: tailoredId, ...ownResumes(viewer) } })).toBe(0)
    expect((await listTailored(viewer)).some(({ id }) => id === tailoredId)).toBe(false)
    expect(await listTailoredVersions(viewer, tailoredId)).toEqual([])
    const copy = { tailoredId, revision: 1 }
    await expect(loadTailored(viewer, tailoredId)).rejects.toEqual(code('not-found'))
    await expect(saveTailored(viewer, copy, edited, now)).rejects.toEqual(code('not-found'))
    await expect(restoreTailored(viewer, copy, 1, now)).rejects.toEqual(code('not-found'))
    await expect(deleteTailored(viewer, tailoredId)).rejects.toEqual(code('not-found'))
  })
  it('is never anybody but the owner of the résumé, whoever writes', async () => {
    const stranger = await aPerson('candidate')
    const data = { ownerId: stranger.userId }
    await expect(db().tailoredResume.update({ where: { id: await started() }, data })).rejects.toThrow()
  })
})

describe('saveTailored', () => {
  it('saves order and choice, and keeps what it replaces', async () => {
    const tailoredId = await started()
    expect(await saveTailored(ada, { tailoredId, revision: 1 }, edited, now)).toMatchObject({
      saved: true,
      revision: 2,
    })
    expect(await loadTailored(ada, tailoredId)).toMatchObject({ ...edited, original: aDocument() })
    expect(await listTailoredVersions(ada, tailoredId)).toMatchObject([{ revision: 1 }])
  })
  it('conflict: both texts as a value, and nothing is written', async () => {
    const tailoredId = await started()
    await saveTailored(ada, { tailoredId, revision: 1 }, edited, now)
    const mine = applyAct(aDocument(), 'remove:line-1', 'x')
    const outcome = await saveTailored(ada, { tailoredId, revision: 1 }, { document: mine, leftOut: [] }, now)
    expect(outcome).toEqual({ saved: false, mine, theirs: edited.document, revision: 2 })
    expect(await loadTailored(ada, tailoredId)).toMatchObject(edited)
  })
  it('keeps the latest fifty states', async () => {
    const tailoredId = await started()
    for (let revision = 1; revision <= 53; revision++)
      await saveTailored(
        ada,
        { tailoredId, revision },
        { document: aDocument(), leftOut: revision % 2 ? ['line-1'] : [] },
        now,
      )
    const versions = await listTailoredVersions(ada, tailoredId)
    expect([versions.length, versions[0]?.revision, versions.at(-1)?.revision]).toEqual([50, 53, 4])
  })
})

describe('restoreTailored', () => {
  it('brings an earlier save back, and can be taken back the same way', async () => {
    const tailoredId = await started()
    await saveTailored(ada, { tailoredId, revision: 1 }, edited, now)
    await restoreTailored(ada, { tailoredId, revision: 2 }, 1, now)
    expect(await loadTailored(ada, tailoredId)).toMatchObject({ document: aDocument(), leftOut: [], revision: 3 })
    await restoreTailored(ada, { tailoredId, revision: 3 }, 2, now)
    expect(await loadTailored(ada, tailoredId)).toMatchObject(edited)
  })
  it('conflict: when it was saved in the meantime', async () => {
    const tailoredId = await started()
    await saveTailored(ada, { tailoredId, revision: 1 }, edited, now)
    await expect(restoreTailored(ada, { tailoredId, revision: 1 }, 1, now)).rejects.toEqual(code('conflict'))
  })
})

const rowsOf = async (ownerId: string) => [
  await db().resume.count({ where: { ownerId } }),
  await db().resumeVersion.count({ where: { resume: { ownerId } } }),
  await db().tailoredResume.count({ where: { ownerId } }),
  await db().tailoredVersion.count({ where: { tailored: { ownerId } } }),
]

describe('taking and deleting everything', () => {
  it('is one JSON text with uploads, earlier states and copies, of nobody else', async () => {
    const viewer = await aPerson('candidate')
    const id = await keep(viewer)
    const { tailoredId } = await startTailoring(viewer, id, role, now)
    await saveTailored(viewer, { tailoredId, revision: 1 }, edited, now)
    let text = ''
    for await (const piece of takeMyData(viewer, now)) text += piece
    const data = JSON.parse(text)
    expect(data).toMatchObject({
      resumes: [
        { id, document: aDocument(), file: { name: 'a.pdf' }, versions: [{ why: 'read' }, { why: 'tailored' }] },
      ],
      tailoredResumes: [{ id: tailoredId, ...edited, versions: [{ revision: 1 }] }],
    })
    expect(Buffer.from(data.resumes[0].file.bytes, 'base64').toString()).toBe('%PDF-1.4')
  })
  it('leaves no row, by the résumé or all at once', async () => {
    for (const erase of [(viewer: Viewer, id: string) => deleteResume(viewer, id), deleteAllResumes]) {
      const viewer = await aPerson('candidate')
      const id = await keep(viewer)
      const { tailoredId } = await startTailoring(viewer, id, role, now)
      await saveTailored(viewer, { tailoredId, revision: 1 }, edited, now)
      expect(await rowsOf(viewer.userId)).toEqual([1, 2, 1, 1])
      await erase(viewer, id)
      expect(await rowsOf(viewer.userId)).toEqual([0, 0, 0, 0])
    }
  })
  it('deletes a copy alone, and the résumé stays', async () => {
    const viewer = await aPerson('candidate')
    const id = await keep(viewer)
    const { tailoredId } = await startTailoring(viewer, id, role, now)
    await deleteTailored(viewer, tailoredId)
    expect(await rowsOf(viewer.userId)).toEqual([1, 2, 0, 0])
  })
  it('writes no word of a résumé into the audit trail', async () => {
    const trail = JSON.stringify(await db().auditEvent.findMany({ take: 1000 }), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(trail).toContain('tailoring.start')
    expect(trail).not.toMatch(/Okoro|Yarrow|General|status report/)
  })
})
