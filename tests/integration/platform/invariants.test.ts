import { describe, expect, it } from 'vitest'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'

describe('rules that hold whoever writes', () => {
  const version = (over: object) => ({
    version: '1.0.0',
    status: 'published' as const,
    document: { a: 1 },
    contentHash: 'x',
    publishedAt: new Date(),
    ...over,
  })

  it('lets one framework version be published, and never changes or deletes it', async () => {
    const { id } = await db().frameworkVersion.create({ data: version({}) })
    await expect(db().frameworkVersion.create({ data: version({ version: '1.0.1' }) })).rejects.toThrow()
    await expect(db().frameworkVersion.update({ where: { id }, data: { document: { a: 2 } } })).rejects.toThrow()
    await expect(db().frameworkVersion.delete({ where: { id } })).rejects.toThrow()
    await db().frameworkVersion.update({ where: { id }, data: { status: 'superseded' } })
    await db().frameworkVersion.create({ data: version({ version: '1.0.1' }) })
  })

  it('never changes or deletes an audit event', async () => {
    await db().$transaction((tx) => audit(tx, { actorId: null, verb: 'test', subjectType: 'test', subjectId: '1' }))
    const { seq } = await db().auditEvent.findFirstOrThrow({ where: { verb: 'test' } })
    await expect(db().auditEvent.update({ where: { seq }, data: { verb: 'other' } })).rejects.toThrow()
    await expect(db().auditEvent.delete({ where: { seq } })).rejects.toThrow()
  })
})
