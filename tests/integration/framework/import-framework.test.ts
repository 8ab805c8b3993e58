import { describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { importFramework } from '@/lib/framework/import-framework'
import { findFrameworkVersion, findPublishedFramework } from '@/lib/framework/published-framework'
import { db } from '@/lib/platform/db'
import { aPerson, now, referenceFramework } from '@/tests/support/fixtures'

describe('importFramework', () => {
  it('done: publishes the reference as 1.0.0, which reads back as it was', async () => {
    expect(await findPublishedFramework()).toBeNull()
    expect(await importFramework(system, referenceFramework(), { now })).toEqual({
      outcome: 'published',
      version: '1.0.0',
    })
    const published = await findPublishedFramework()
    expect(published?.version).toBe('1.0.0')
    expect(published?.document).toEqual(referenceFramework())
    expect(await db().auditEvent.count({ where: { verb: 'framework.publish' } })).toBe(1)
  })
  it('unchanged: the same document again, whatever the order of its keys', async () => {
    const turned = Object.fromEntries(Object.entries(referenceFramework()).reverse())
    expect(await importFramework(system, turned, { now })).toEqual({ outcome: 'unchanged', version: '1.0.0' })
    expect(await db().frameworkVersion.count()).toBe(1)
  })
  it('conflict: another content under the same number', async () => {
    const other = { ...referenceFramework(), title: 'Another title' }
    await expect(importFramework(system, other, { now })).rejects.toMatchObject({ code: 'conflict' })
  })
  it('forbidden: a visitor, a candidate and a hirer', async () => {
    for (const viewer of [visitor, await aPerson('candidate'), await aPerson('hirer', [])])
      await expect(importFramework(viewer, referenceFramework(), { now })).rejects.toMatchObject({ code: 'forbidden' })
  })
  it('invalid: tells every problem at once, and nothing is written', async () => {
    const broken = { ...referenceFramework(), version: '1.1.0' }
    broken.raci[0].assignments['pmo-manager'] = 'A'
    broken.roles[0].reportsTo = 'nobody'
    await expect(importFramework(system, broken, { now })).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        'raci.design-governance-framework': expect.anything(),
        'roles.project-support-officer.reportsTo': expect.anything(),
      },
    })
    expect(await db().frameworkVersion.count()).toBe(1)
  })
  it('done: a new version supersedes the old one, which stays readable', async () => {
    await importFramework(
      await aPerson('editor'),
      { ...referenceFramework(), version: '1.0.1', title: 'New title' },
      { now, changeLog: 'A title.' },
    )
    expect((await findPublishedFramework())?.document.title).toBe('New title')
    expect((await findFrameworkVersion('1.0.0'))?.document.title).toBe(referenceFramework().title)
    expect(await findFrameworkVersion('9.9.9')).toBeNull()
  })
  it('two imports at once publish once', async () => {
    const next = { ...referenceFramework(), version: '1.0.2' }
    const both = await Promise.all([importFramework(system, next, { now }), importFramework(system, next, { now })])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged'])
  })
})
