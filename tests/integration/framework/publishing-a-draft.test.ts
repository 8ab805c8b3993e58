import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { discardDraft } from '@/lib/framework/draft/discard-draft'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { importFramework } from '@/lib/framework/import-framework'
import { publishDraft } from '@/lib/framework/publish/publish-draft'
import {
  findFrameworkVersion,
  findPublishedFramework,
  forgetPublishedFramework,
} from '@/lib/framework/published-framework'
import { findReview } from '@/lib/framework/review/find-review'
import { approveDraft, askForChanges, requestReview } from '@/lib/framework/review/review-draft'
import { db } from '@/lib/platform/db'
import { saveAll, setText } from '@/tests/support/drafting'
import { aPerson, now } from '@/tests/support/fixtures'
import { referenceFramework } from '@/tests/support/reference-framework'

const reference = referenceFramework()
const code = (expected: string) => expect.objectContaining({ code: expected })
const [competency, second] = reference.competencies
if (!competency || !second) throw new Error('The reference has too few competencies.')

let ada: Viewer
let ben: Viewer
beforeAll(async () => {
  await importFramework(system, reference, { now })
  ada = await aPerson('editor')
})

let draftId = ''
/** A draft with a new wording, and its revision. */
beforeEach(async () => {
  const left = await findDraft(ada)
  if (left) await discardDraft(ada, { draftId: left.id, revision: left.revision })
  draftId = (await startDraft(ada, { now })).draftId
  const words = (await findDraft(ada))?.document.competencies[0]
  await saveAll(
    ada,
    draftId,
    [setText(competency.id, 'description', `More. ${words?.description}`, words?.description ?? '')],
    now,
  )
})
const wish = (over: object = {}) => ({
  draftId,
  revision: 2,
  changeLog: 'Clearer words.',
  version: '9.0.0',
  now,
  ...over,
})
const published = () => findPublishedFramework()

describe('with one editor', () => {
  it('names everything that does not do, and publishes nothing', async () => {
    const editor = await findDraft(ada)
    await expect(publishDraft(visitor, wish())).rejects.toEqual(code('forbidden'))
    await expect(publishDraft(await aPerson('operator'), wish())).rejects.toEqual(code('forbidden'))
    await expect(publishDraft(ada, wish({ revision: 1 }))).rejects.toEqual(code('conflict'))
    await expect(publishDraft(ada, wish({ changeLog: ' ' }))).rejects.toMatchObject({
      fields: { changeLog: [expect.any(String)] },
    })
    await expect(publishDraft(ada, wish({ version: '1.0' }))).rejects.toMatchObject({
      fields: { version: [expect.any(String)] },
    })
    await expect(publishDraft(ada, wish({ version: '1.0.0' }))).rejects.toMatchObject({ code: 'invalid' })
    const revision = await saveAll(
      ada,
      draftId,
      [
        {
          kind: 'cell',
          responsibility: reference.raci[0]?.responsibility ?? '',
          role: accountable,
          letter: null,
          was: 'A',
        },
        setText(second.id, 'description', '', second.description),
      ],
      now,
    )
    await expect(publishDraft(ada, wish({ revision }))).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        [`raci.${reference.raci[0]?.responsibility}`]: [expect.any(String)],
        [`competencies.${second.id}.description`]: [expect.any(String)],
      },
    })
    expect((await published())?.version).toBe('1.0.0')
    expect((await findDraft(ada))?.id).toBe(editor?.id)
  })

  it('asks for the number that the changes mean', async () => {
    const revision = await saveAll(
      ada,
      draftId,
      [{ kind: 'retire', collection: 'governanceRoles', id: reference.governanceRoles[0]?.id ?? '', replacedBy: null }],
      now,
    )
    const refusal = await publishDraft(ada, wish({ revision, version: '1.1.0' })).catch((error) => error)
    expect(refusal.message).toContain('need 2.0.0 or higher: Retired governance role')
  })

  it('publishes at once, keeps the old version, and remembers old names', async () => {
    const revision = await saveAll(ada, draftId, [setText(second.id, 'name', 'A better name', second.name)], now)
    const answer = await publishDraft(ada, wish({ revision, version: '1.0.1' }))
    expect(answer).toMatchObject({ versionId: draftId, version: '1.0.1' })
    expect(await published()).toMatchObject({ version: '1.0.1', changeLog: 'Clearer words.', publishedAt: now })
    expect((await published())?.document.competencies[1]).toMatchObject({
      name: 'A better name',
      formerNames: [second.name],
    })
    expect((await findFrameworkVersion('1.0.0'))?.document).toEqual(reference)
    expect(await db().auditEvent.count({ where: { verb: 'framework.publish', subjectId: draftId } })).toBe(1)
    const row = await db().frameworkVersion.findUnique({ where: { id: draftId }, select: { approverId: true } })
    expect(row?.approverId).toBe('userId' in ada ? ada.userId : '')
    await expect(publishDraft(ada, wish({ revision, version: '1.0.2' }))).rejects.toEqual(code('not-found'))
    await expect(saveAll(ada, draftId, [], now)).rejects.toEqual(code('not-found'))
  })

  it('does not overwrite unseen what was published since the draft began', async () => {
    const next = (await published())?.document
    await importFramework(system, { ...next, version: '3.0.0', title: 'From elsewhere' }, { now })
    await expect(publishDraft(ada, wish())).rejects.toEqual(code('conflict'))
    expect((await published())?.document.title).toBe('From elsewhere')
  })
})

const accountable = Object.entries(reference.raci[0]?.assignments ?? {}).find(([, letter]) => letter === 'A')?.[0] ?? ''

describe('with several editors', () => {
  beforeAll(async () => {
    ben = await aPerson('editor')
  })
  const about = (over: object = {}) => ({ draftId, revision: 2, now, ...over })

  it('takes two: one approves the very words that another publishes', async () => {
    await expect(publishDraft(ada, wish())).rejects.toEqual(code('conflict'))
    await requestReview(ada, about())
    expect(await findReview(ada, draftId)).toMatchObject({ state: 'requested', needsApproval: true, mayPublish: false })
    await expect(approveDraft(ada, about())).rejects.toEqual(code('forbidden'))
    await expect(askForChanges(ben, about())).rejects.toEqual(code('invalid'))
    await approveDraft(ben, about())
    await expect(publishDraft(ben, wish())).rejects.toEqual(code('conflict'))
    await askForChanges(ben, about({ note: 'Wait.', now: new Date(now.getTime() + 1) }))
    await expect(publishDraft(ada, wish())).rejects.toEqual(code('conflict'))
    await approveDraft(ben, about({ now: new Date(now.getTime() + 2) }))
    // One more word, and the approval is about something else.
    await saveAll(ben, draftId, [setText(second.id, 'description', 'Other.', second.description)], now)
    expect(await findReview(ada, draftId)).toMatchObject({ state: 'outdated', mayPublish: false })
    await expect(publishDraft(ada, wish({ revision: 3 }))).rejects.toEqual(code('conflict'))
    await approveDraft(ben, about({ revision: 3 }))
    expect(await findReview(ada, draftId)).toMatchObject({ state: 'approved', mayPublish: true })
    await publishDraft(ada, wish({ revision: 3 }))
    const row = await db().frameworkVersion.findUnique({ where: { id: draftId }, select: { approverId: true } })
    expect(row?.approverId).toBe('userId' in ben ? ben.userId : '')
  })

  it('lets one of two publishers at the same moment through, and one of a publisher and an import', async () => {
    await approveDraft(await aPerson('editor'), about())
    const race = await Promise.allSettled([
      publishDraft(ada, wish({ version: '10.0.0' })),
      publishDraft(ben, wish({ version: '10.0.1' })),
    ])
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const base = (await published())?.document
    draftId = (await startDraft(ada, { now })).draftId
    const revision = await saveAll(
      ada,
      draftId,
      [setText(second.id, 'description', 'Yet other.', base?.competencies[1]?.description ?? '')],
      now,
    )
    await approveDraft(ben, about({ revision }))
    const other = await Promise.allSettled([
      publishDraft(ada, wish({ revision, version: '11.0.0' })),
      importFramework(system, { ...base, version: '11.0.0', title: 'Imported' }, { now }),
    ])
    expect(other.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().frameworkVersion.count({ where: { status: 'published' } })).toBe(1)
    forgetPublishedFramework()
    expect((await published())?.version).toBe('11.0.0')
  })

  it('has one published version whoever writes to the database', async () => {
    const row = { document: {}, contentHash: 'x', publishedAt: now }
    await expect(
      db().frameworkVersion.create({ data: { ...row, version: '77.0.0', status: 'published' } }),
    ).rejects.toThrow()
    await expect(
      db().frameworkVersion.updateMany({ where: { status: 'superseded' }, data: { status: 'published' } }),
    ).rejects.toThrow()
  })
})
