import { beforeAll, beforeEach, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { discardDraft } from '@/lib/framework/draft/discard-draft'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { importFramework } from '@/lib/framework/import-framework'
import type { FrameworkDocument } from '@/lib/framework/model'
import { publishDraft } from '@/lib/framework/publish/publish-draft'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { catchUpDraft } from '@/lib/interchange/catch-up/catch-up-draft'
import { findMissedVersion } from '@/lib/interchange/catch-up/find-missed-version'
import { changeKey } from '@/lib/interchange/propose/change-key.shared'
import { saveAll, setText } from '@/tests/support/drafting'
import { aPerson, now } from '@/tests/support/fixtures'
import { referenceFramework } from '@/tests/support/reference-framework'

const code = (expected: string) => expect.objectContaining({ code: expected })
let minor = 0
let ada: Viewer
let draftId = ''

/** Imports what is published with other texts for its first competency and one more governance role. */
async function importNext(texts: { name: string; description: string }, added: string) {
  const { document } = await published()
  const [first, ...others] = document.competencies
  const [governance] = document.governanceRoles
  if (!first || !governance) throw new Error('The framework has too few entries.')
  minor += 1
  const next: FrameworkDocument = {
    ...document,
    version: `${minor}.0.0`,
    competencies: [{ ...first, ...texts }, ...others],
    governanceRoles: [...document.governanceRoles, { ...governance, id: added, title: `Board ${added}` }],
  }
  await importFramework(system, next, { now })
  return next.version
}

async function published() {
  const framework = await findPublishedFramework()
  if (!framework) throw new Error('Nothing is published.')
  return framework
}

async function first() {
  const competency = (await findDraft(ada))?.document.competencies[0]
  if (!competency) throw new Error('There is no draft.')
  return competency
}

beforeAll(async () => {
  minor = 1
  await importFramework(system, referenceFramework(), { now })
  ada = await aPerson('editor')
})

beforeEach(async () => {
  const left = await findDraft(ada)
  if (left) await discardDraft(ada, { draftId: left.id, revision: left.revision })
  draftId = (await startDraft(ada, { now })).draftId
})

const missedBy = async (viewer: Viewer) => {
  const draft = await findDraft(ada)
  return draft && findMissedVersion(viewer, draft)
}

const wish = async (version: string) => {
  const { revision = 0 } = (await findDraft(ada)) ?? {}
  return { draftId, revision, version, changeLog: 'Caught up.', now }
}

it('brings in what the draft left alone, keeps what it wrote, and can then be published', async () => {
  expect(await missedBy(ada)).toBeNull()
  const { id, name } = await first()
  await saveAll(ada, draftId, [setText(id, 'name', 'The draft’s name', name)], now)
  const version = await importNext({ name: 'The other name', description: 'The other description.' }, 'board-one')
  await expect(publishDraft(ada, await wish('8.0.0'))).rejects.toEqual(code('conflict'))

  const missed = await missedBy(ada)
  expect(missed).toMatchObject({ version, since: '1.0.0' })
  expect(missed?.conflicts).toMatchObject([{ why: 'changed', theirs: 'The draft’s name', edit: { field: 'name' } }])
  const answer = await catchUpDraft(ada, { draftId, version, published: new Set(), now })
  expect(answer).toEqual({ brought: 2, kept: 1 })
  expect(await first()).toMatchObject({ name: 'The draft’s name', description: 'The other description.' })
  expect(await missedBy(ada)).toBeNull()
  await expect(catchUpDraft(ada, { draftId, version, published: new Set(), now })).rejects.toEqual(code('conflict'))

  minor = 8
  await publishDraft(ada, await wish('8.0.0'))
  const { document } = await published()
  expect(document.competencies[0]).toMatchObject({ name: 'The draft’s name', formerNames: ['The other name'] })
  expect(document.governanceRoles.map((role) => role.id)).toContain('board-one')
})

it('takes the published text where somebody chose it, and asks for a new approval', async () => {
  const { id, name, description } = await first()
  const edits = [setText(id, 'name', 'Mine', name), setText(id, 'description', 'My description.', description)]
  const revision = await saveAll(ada, draftId, edits, now)
  const version = await importNext({ name: 'Theirs', description: 'Their description.' }, 'board-two')
  const missed = await missedBy(ada)
  const named = missed?.conflicts.find(({ edit }) => edit.kind === 'set' && edit.field === 'name')
  if (!named) throw new Error('The name is no conflict.')
  await catchUpDraft(ada, { draftId, version, published: new Set([changeKey(named.edit)]), now })
  expect(await first()).toMatchObject({ name: 'Theirs', description: 'My description.' })
  expect((await findDraft(ada))?.revision).toBeGreaterThan(revision + 1)
})

it('is for editors, for the draft there is, and for the version that was looked at', async () => {
  const version = await importNext({ name: 'Once more', description: 'Once more.' }, 'board-three')
  const wanted = { draftId, version, published: new Set<string>(), now }
  for (const viewer of [visitor, await aPerson('operator'), await aPerson('candidate')]) {
    expect(await missedBy(viewer)).toBeNull()
    await expect(catchUpDraft(viewer, wanted)).rejects.toEqual(code('forbidden'))
  }
  await expect(catchUpDraft(ada, { ...wanted, version: '0.0.1' })).rejects.toEqual(code('conflict'))
  await expect(catchUpDraft(ada, { ...wanted, draftId: '01900000-0000-7000-8000-000000000000' })).rejects.toEqual(
    code('not-found'),
  )
})
