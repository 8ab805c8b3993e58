import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { applyEdit } from '@/lib/framework/draft/apply-edit.shared'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { importFramework } from '@/lib/framework/import-framework'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { draftFromPublishedRole } from '@/lib/postings/draft-from-published-role'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { keepVersion } from '@/lib/postings/keep-version'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { listVersionChanges } from '@/lib/postings/list-version-changes'
import { findPostingContext } from '@/lib/postings/posting-context'
import { publishPosting } from '@/lib/postings/publish-posting'
import { takeOverVersion } from '@/lib/postings/take-over-version'
import { updatePosting } from '@/lib/postings/update-posting'
import { offeredFacets } from '@/lib/search/offered-facets'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'
import { referenceFramework } from '@/tests/support/reference-framework'

const edits: DraftEdit[] = [
  { kind: 'retire', collection: 'roles', id: 'pmo-analyst', replacedBy: 'pmo-planner', inVersion: '2.0.0' },
  { kind: 'retire', collection: 'responsibilities', id: 'run-status-reporting', replacedBy: null, inVersion: '2.0.0' },
  {
    kind: 'add',
    collection: 'responsibilities',
    id: 'tend-the-garden',
    value: { ...referenceFramework().responsibilities[0], id: 'tend-the-garden', evidence: ['watering of plants'] },
    before: null,
  },
  { kind: 'cell', responsibility: 'tend-the-garden', role: 'pmo-planner', letter: 'R', was: null },
  { kind: 'cell', responsibility: 'tend-the-garden', role: 'pmo-manager', letter: 'A', was: null },
]
const second = () =>
  edits.reduce(
    (document, edit) => {
      const outcome = applyEdit(document, edit)
      if (!outcome.applied) throw new Error(outcome.conflict.message)
      return outcome.document
    },
    { ...referenceFramework(), version: '2.0.0' },
  )

let hirer: Viewer
let organisationId = ''
let postingId = 0
let revision = 0
const code = (expected: string) => expect.objectContaining({ code: expected })
const older = { roleId: 'pmo-analyst', duty: 'run-status-reporting' }
const newer = wholePosting({
  roleId: 'pmo-planner',
  duties: [{ text: 'Water the plants.', responsibilityId: 'tend-the-garden', importance: 'core' }],
})

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
  postingId = (await createPosting(hirer, organisationId, wholePosting())).postingId
  revision = (await publishPosting(hirer, { postingId, revision: 1 }, now)).revision
  await importFramework(system, second(), { now })
})

describe('a posting that is pinned to the version before', () => {
  it('goes on citing what was retired since, and cannot cite what only came later', async () => {
    const saved = await updatePosting(
      hirer,
      { postingId, revision },
      wholePosting({ title: 'PMO Analyst, Leeds' }),
      now,
    )
    revision = saved.revision
    await expect(updatePosting(hirer, { postingId, revision }, newer, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'duties.0.responsibilityId': [expect.any(String)] },
    })
    expect((await listDutyChoices(older.roleId, '1.0.0')).map(({ id }) => id)).toContain(older.duty)
  })

  it('is explained in the words of its own version', async () => {
    const shown = await findShownPosting(visitor, postingId, now)
    if (!shown) throw new Error('The posting is not shown.')
    const context = await findPostingContext(shown, now)
    expect(context.role?.id).toBe(older.roleId)
    expect(Object.keys(context.statements)).toEqual([older.duty])
  })
})

describe('a posting that is written now', () => {
  it('is not offered what was retired, and may not begin to cite it', async () => {
    const organisation = { sector: 'Water', country: 'GB' }
    await expect(draftFromPublishedRole(older.roleId, organisation)).rejects.toEqual(code('invalid'))
    await expect(createPosting(hirer, organisationId, wholePosting())).rejects.toMatchObject({
      fields: { roleId: [expect.any(String)], 'duties.0.responsibilityId': [expect.any(String)] },
    })
    expect(await listDutyChoices(older.roleId, null)).toEqual([])
    expect((await listDutyChoices('pmo-planner', null)).map(({ id }) => id)).not.toContain(older.duty)
    const { postingId: id } = await createPosting(hirer, organisationId, newer)
    expect(await updatePosting(hirer, { postingId: id, revision: 1 }, newer, now)).toEqual({ revision: 2 })
  })

  it('is not looked for by what was retired, though the older one is found', async () => {
    const framework = await findPublishedFramework()
    if (!framework) throw new Error('Nothing is published.')
    const counts = (values: string[]) => values.map((value) => ({ value, count: 1 }))
    const facets = { role: counts(['pmo-analyst', 'pmo-planner']), responsibility: counts([older.duty]) }
    expect(offeredFacets(facets, framework)).toEqual({ role: counts(['pmo-planner']), responsibility: [] })
  })
})

describe('the employer', () => {
  it('is told what changed about the role and the duties, and nobody else is', async () => {
    const [told, ...others] = await listVersionChanges(hirer, now)
    expect(others).toEqual([])
    expect(told).toMatchObject({ postingId, from: '1.0.0', to: '2.0.0' })
    expect(told?.changes.map(({ kind }) => kind)).toEqual(['retired', 'retired'])
    for (const viewer of [visitor, system, await aPerson('editor'), await aPerson('hirer', [])])
      expect(await listVersionChanges(viewer, now)).toEqual([])
  })

  it('may stay with the version, and is not asked again', async () => {
    await expect(keepVersion(await aPerson('hirer', []), { postingId, now })).rejects.toEqual(code('not-found'))
    await keepVersion(hirer, { postingId, now })
    await keepVersion(hirer, { postingId, now })
    expect(await listVersionChanges(hirer, now)).toEqual([])
    expect(await db().auditEvent.count({ where: { verb: 'posting.keep-version' } })).toBe(1)
    await db().postingFrameworkDecision.deleteMany({ where: { postingId } })
  })

  it('may take the new one over: the words stay, what is cited goes along', async () => {
    await expect(takeOverVersion(hirer, { postingId, revision: 1 })).rejects.toEqual(code('conflict'))
    await takeOverVersion(hirer, { postingId, revision })
    const row = await db().posting.findUnique({
      where: { id: postingId },
      select: { roleId: true, duties: true, title: true, frameworkVersion: { select: { version: true } } },
    })
    expect(row).toEqual({
      roleId: 'pmo-planner',
      title: 'PMO Analyst, Leeds',
      duties: [{ text: 'Keep the RAID log honest.', responsibilityId: null, importance: 'core' }],
      frameworkVersion: { version: '2.0.0' },
    })
    expect(await listVersionChanges(hirer, now)).toEqual([])
  })
})
