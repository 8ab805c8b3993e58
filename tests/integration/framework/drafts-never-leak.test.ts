import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Viewer, visitor } from '@/lib/access/viewer'
import { currentMatcher } from '@/lib/decoding/current-matcher'
import { explainAd } from '@/lib/decoding/explain-ad'
import { findDecoding } from '@/lib/decoding/find-decoding'
import { listSimilarJobs } from '@/lib/decoding/list-similar-jobs'
import { careerMap } from '@/lib/framework/career-map'
import { changesBetween } from '@/lib/framework/changes-between'
import { findCompetencyPage } from '@/lib/framework/competency-page'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { frameworkOverview } from '@/lib/framework/framework-overview'
import { levelSteps } from '@/lib/framework/level-steps'
import type { FrameworkDocument } from '@/lib/framework/model'
import {
  findFrameworkVersion,
  findPublishedFramework,
  forgetPublishedFramework,
} from '@/lib/framework/published-framework'
import { raciMatrix } from '@/lib/framework/raci-matrix'
import { findResponsibilityPage } from '@/lib/framework/responsibility-page'
import { findRoleProfile } from '@/lib/framework/role-profile'
import { matchResume } from '@/lib/matching/match-resume'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { draftFromPublishedRole } from '@/lib/postings/draft-from-published-role'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { listVersionChanges } from '@/lib/postings/list-version-changes'
import { findPostingContext } from '@/lib/postings/posting-context'
import { publishPosting } from '@/lib/postings/publish-posting'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { closeSearchEngine } from '@/lib/search/search-engine'
import { searchJobs } from '@/lib/search/search-jobs'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { startTailoring } from '@/lib/tailoring/start-tailoring'
import { aDocument } from '@/tests/support/a-resume'
import { saveAll } from '@/tests/support/drafting'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

const canary = 'zanzibarine'
const newRole = 'canary-role'

let editor: Viewer
let hirer: Viewer
let candidate: Viewer
let organisationId = ''
let postingId = 0
let draftVersion = ''

/** Every text of the draft carries a word that stands nowhere else, and a role and a duty are new. */
beforeAll(async () => {
  await publishReference()
  editor = await aPerson('editor')
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
  candidate = await aPerson('candidate')
  postingId = (await createPosting(hirer, organisationId, wholePosting())).postingId
  await publishPosting(hirer, { postingId, revision: 1 }, now)
  const { draftId, version } = await startDraft(editor, { now })
  draftVersion = version
  const draft = await findDraft(editor)
  const analyst = draft?.document.roles.find(({ id }) => id === 'pmo-analyst')
  await saveAll(
    editor,
    draftId,
    [{ kind: 'add', collection: 'roles', id: newRole, value: { ...analyst, id: newRole } as never, before: null }],
    now,
  )
  const marked = JSON.parse(JSON.stringify((await findDraft(editor))?.document), (key, value) =>
    typeof value === 'string' && /^(name|title|statement|detail|description|purpose|summary|exampleBullet)$/.test(key)
      ? `${value} ${canary}`
      : key === 'evidence'
        ? [...value, `${canary} of ${value[0]}`]
        : value,
  )
  await db().frameworkVersion.update({ where: { id: draftId }, data: { document: marked, changeLog: canary } })
  forgetPublishedFramework()
})

afterAll(closeSearchEngine)

async function published(): Promise<FrameworkDocument> {
  const found = await findPublishedFramework()
  if (!found) throw new Error('Nothing is published.')
  expect([found.version, found.changeLog]).toEqual(['1.0.0', ''])
  return found.current
}
const clean = (answer: unknown) => {
  const text = JSON.stringify(answer) ?? ''
  expect(text).not.toContain(canary)
  expect(text).not.toContain(newRole)
  return text.length
}

it('the draft itself does hold the word, for an editor', async () => {
  expect(JSON.stringify(await findDraft(editor)).split(canary).length).toBeGreaterThan(300)
})

describe('nothing of a draft is in', () => {
  it('the pages of the framework', async () => {
    const framework = await published()
    const ids = (list: 'roles' | 'competencies' | 'responsibilities') => framework[list].map(({ id }) => id)
    const pages = [
      frameworkOverview(framework),
      careerMap(framework),
      raciMatrix(framework, { theme: null, role: null, part: null }),
      ids('roles').map((id) => [findRoleProfile(framework, id), levelSteps(framework, id)]),
      ids('competencies').map((id) => findCompetencyPage(framework, id)),
      ids('responsibilities').map((id) => findResponsibilityPage(framework, id)),
    ]
    expect(clean(pages)).toBeGreaterThan(100_000)
    expect(findRoleProfile(framework, newRole)).toBeNull()
  })

  it('anything that is asked for by a version number', async () => {
    expect(await findFrameworkVersion(draftVersion)).toBeNull()
    await expect(changesBetween('1.0.0', draftVersion)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listDutyChoices('pmo-analyst', draftVersion)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('search', async () => {
    const state = parseSearchParams({ q: canary })
    const found = await searchJobs(state, now)
    expect(JSON.stringify([found.jobs, found.facets])).not.toContain(canary)
    clean(await searchJobs({ ...state, q: '' }, now))
  })

  it('postings and the forms they are written with', async () => {
    const shown = await findShownPosting(visitor, postingId, now)
    if (!shown) throw new Error('The posting is not shown.')
    clean([shown, await findPostingContext(shown, now), await findDecoding(shown)])
    clean([await listDutyChoices('pmo-analyst', null), await listDutyChoices('pmo-analyst', '1.0.0')])
    const organisation = { sector: 'Water', country: 'GB' }
    clean(await draftFromPublishedRole('pmo-analyst', organisation))
    await expect(draftFromPublishedRole(newRole, organisation)).rejects.toMatchObject({ code: 'invalid' })
    await expect(createPosting(hirer, organisationId, wholePosting({ roleId: newRole }))).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await listVersionChanges(hirer, now)).toEqual([])
  })

  it('what the matcher reads with, and what it says', async () => {
    const matcher = await currentMatcher()
    if (!matcher) throw new Error('There is no matcher.')
    clean(matcher.framework)
    const text = `Keeps the ${canary} of status reports and runs governance boards.`
    const ad = explainAd(matcher, { title: `Head of ${canary}`, text })
    expect(JSON.stringify(ad)).not.toContain(newRole)
    const report = matchResume(
      matcher.framework,
      [{ number: 1, text: 'Ran monthly status reporting.', page: null }],
      {},
    )
    clean(report)
    clean(await listSimilarJobs(matcher.framework, postingId, now))
  })

  it('tailored résumés', async () => {
    const { resumeId } = await keepResume(candidate, { title: 'General', document: aDocument(), file: null }, now)
    await expect(startTailoring(candidate, resumeId, { roleId: newRole }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    const { tailoredId } = await startTailoring(candidate, resumeId, { roleId: 'pmo-analyst' }, now)
    clean(await loadTailored(candidate, tailoredId))
  })

  it('the audit trail', async () => {
    clean((await db().auditEvent.findMany({ take: 100 })).map((event) => ({ ...event, seq: String(event.seq) })))
  })
})

it('no file outside the framework reads the table that drafts are in', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const at = path.join(folder, entry.name)
      if (entry.isDirectory()) return files(at)
      return /\.tsx?$/.test(at) && !at.includes('.test.') ? [at] : []
    })
  const readers = ['app', 'components', 'lib', 'scripts']
    .flatMap(files)
    .filter((file) => !file.startsWith(path.join('lib', 'framework')))
    .filter((file) =>
      /(\(\)|tx)\.framework(Version|Draft)\b|"Framework(Version|Draft)"/.test(readFileSync(file, 'utf8')),
    )
  expect(readers).toEqual([])
})
