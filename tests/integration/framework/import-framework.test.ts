import { describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { importFramework } from '@/lib/framework/import-framework'
import { findFrameworkVersion, findPublishedFramework } from '@/lib/framework/published-framework'
import { db } from '@/lib/platform/db'
import { aPerson } from '@/tests/support/fixtures'
import { referenceFramework } from '@/tests/support/reference-framework'

const now = new Date('2026-11-25T08:00:00Z')
const next = (version: string) => ({ ...referenceFramework(), version, title: `Framework ${version}` })
const versions = () =>
  db().frameworkVersion.findMany({ select: { version: true, status: true }, orderBy: { createdAt: 'asc' }, take: 10 })
const trail = () => db().auditEvent.count({ where: { verb: 'framework.publish' } })

describe('importing a framework', () => {
  it('is forbidden to those who do not keep it', async () => {
    const outsiders: Viewer[] = [
      visitor,
      { kind: 'candidate', userId: 'c' },
      { kind: 'hirer', userId: 'h', organisationIds: ['o'] },
    ]
    for (const viewer of outsiders)
      await expect(importFramework(viewer, referenceFramework(), { now })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await versions()).toEqual([])
  })

  it('publishes the reference, with a line in the trail', async () => {
    expect(await findPublishedFramework()).toBeNull()
    expect(await importFramework(system, referenceFramework(), { now, changeLog: 'The first.' })).toMatchObject({
      outcome: 'published',
      version: '1.0.0',
      warnings: [{ code: 'overload' }],
    })
    // At once in this process, though a moment ago the answer was that there is none.
    expect(await findPublishedFramework()).toMatchObject({
      version: '1.0.0',
      publishedAt: now,
      changeLog: 'The first.',
      document: referenceFramework(),
    })
    expect(await trail()).toBe(1)
  })

  it('changes nothing when the same content comes again, in whatever order its keys are', async () => {
    const { version, ...rest } = referenceFramework()
    expect(await importFramework(system, { ...rest, version }, { now })).toMatchObject({ outcome: 'unchanged' })
    expect(await trail()).toBe(1)
  })

  it('refuses other content under a published number', async () => {
    await expect(importFramework(system, { ...referenceFramework(), title: 'Other' }, { now })).rejects.toMatchObject({
      code: 'conflict',
      fields: { version: expect.any(Array) },
    })
    expect((await findPublishedFramework())?.document.title).toBe(referenceFramework().title)
  })

  it('names every problem of a document that does not agree with itself, and writes nothing', async () => {
    const document = next('1.1.0')
    for (const role of document.roles) role.reportsTo = 'the-boss'
    document.description = ''
    const problem = await importFramework(system, document, { now }).catch((error) => error)
    expect(problem).toMatchObject({ code: 'invalid' })
    expect(Object.keys(problem.fields).sort()).toEqual(
      ['description', ...document.roles.map(({ id }) => `roles.${id}.reportsTo`)].sort(),
    )
    await expect(importFramework(system, { version: 1 }, { now })).rejects.toMatchObject({ code: 'invalid' })
    await expect(importFramework(system, null, { now })).rejects.toMatchObject({ code: 'invalid' })
    expect(await versions()).toEqual([{ version: '1.0.0', status: 'published' }])
  })

  it('keeps the older version when a newer one is published, and does not step back', async () => {
    const viewer = await aPerson('editor')
    expect(await importFramework(viewer, next('1.10.0'), { now })).toMatchObject({ outcome: 'published' })
    expect(await versions()).toEqual([
      { version: '1.0.0', status: 'superseded' },
      { version: '1.10.0', status: 'published' },
    ])
    await expect(importFramework(system, next('1.9.0'), { now })).rejects.toMatchObject({ code: 'conflict' })
    // Every start imports the reference; that must not bring an old version back.
    expect(await importFramework(system, referenceFramework(), { now })).toMatchObject({ outcome: 'unchanged' })
    expect((await findPublishedFramework())?.version).toBe('1.10.0')
    expect((await findFrameworkVersion('1.0.0'))?.document.title).toBe(referenceFramework().title)
    expect(await findFrameworkVersion('9.9.9')).toBeNull()
  })

  it('lets one of several imports at the same time publish, and tells the others that it is done', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => importFramework(system, next('2.0.0'), { now })))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged', 'unchanged'])
    expect(await db().frameworkVersion.count({ where: { status: 'published' } })).toBe(1)
  })

  it('does not take the number of a draft, nor shows the draft', async () => {
    const document = next('3.0.0')
    await db().frameworkVersion.create({
      data: { version: '3.0.0', status: 'draft', document: document as object, contentHash: 'x' },
    })
    await expect(importFramework(system, document, { now })).rejects.toMatchObject({ code: 'conflict' })
    expect(await findFrameworkVersion('3.0.0')).toBeNull()
  })
})
