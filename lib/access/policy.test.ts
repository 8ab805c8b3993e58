import { describe, expect, it } from 'vitest'
import { can, type Permission, policy } from './policy'
import type { Viewer } from './viewer'

const mine = 'org-1'
const viewers: Record<string, Viewer> = {
  visitor: { kind: 'visitor' },
  candidate: { kind: 'candidate', userId: 'u1' },
  member: { kind: 'hirer', userId: 'u2', organisationIds: [mine] },
  otherHirer: { kind: 'hirer', userId: 'u3', organisationIds: ['org-2'] },
  editor: { kind: 'editor', userId: 'u4' },
  operator: { kind: 'operator', userId: 'u5' },
  system: { kind: 'system' },
}

/** The matrix as a person would write it: who may, for the given facts. Everybody else may not. */
const matrix: [Permission, unknown, string[]][] = [
  ['account.create', { kind: 'candidate' }, ['visitor', 'operator', 'system']],
  ['account.create', { kind: 'hirer' }, ['operator', 'system']],
  ['account.create', { kind: 'editor' }, ['operator', 'system']],
  ['account.create', { kind: 'operator' }, ['operator', 'system']],
  ['account.set-password', undefined, ['system']],
  ['account.change-own', undefined, ['candidate', 'member', 'otherHirer', 'editor', 'operator']],
  ['account.choose-reminders', undefined, ['editor']],
  ['mail.view', undefined, ['operator']],
  ['mail.send-again', undefined, ['operator']],
  ['organisation.create', undefined, ['operator', 'system']],
  ['framework.import', undefined, ['editor', 'operator', 'system']],
  ['foreign-framework.view', undefined, ['editor', 'operator', 'system']],
  ['foreign-framework.edit', undefined, ['editor', 'operator', 'system']],
  ['framework.draft', undefined, ['editor']],
  ['framework.review', undefined, ['editor']],
  ['framework.publish', undefined, ['editor']],
  ['posting.view', { organisationId: mine, isPublic: true }, Object.keys(viewers)],
  ['posting.view', { organisationId: mine, isPublic: false }, ['member', 'operator', 'system']],
  ['posting.create', { organisationId: mine }, ['member', 'system']],
  ['posting.edit', { organisationId: mine }, ['member', 'system']],
  ['posting.publish', { organisationId: mine }, ['member', 'system']],
  ['posting.close', { organisationId: mine }, ['member', 'operator', 'system']],
  ['posting.import', undefined, ['operator', 'system']],
  ['job.save', { isPublic: true }, ['candidate']],
  ['job.save', { isPublic: false }, []],
  ['saved-job.view', { ownerId: 'u1' }, ['candidate']],
  ['saved-job.view', { ownerId: 'u5' }, []],
  ['saved-job.remove', { ownerId: 'u1' }, ['candidate']],
  ['saved-job.remove', { ownerId: 'u9' }, []],
  ['report.create', { isPublic: true }, Object.keys(viewers)],
  ['report.create', { isPublic: false }, []],
  ['report.view', undefined, ['operator']],
  ['report.settle', undefined, ['operator']],
  ['resume.create', undefined, ['candidate']],
  ['resume.view', { ownerId: 'u1' }, ['candidate']],
  ['resume.view', { ownerId: 'u2' }, []],
  ['resume.view', { ownerId: 'u5' }, []],
  ['resume.edit', { ownerId: 'u1' }, ['candidate']],
  ['resume.edit', { ownerId: 'u9' }, []],
  ['resume.delete', { ownerId: 'u1' }, ['candidate']],
  ['resume.delete', { ownerId: 'u9' }, []],
  ['tailoring.view', { ownerId: 'u1' }, ['candidate']],
  ['tailoring.view', { ownerId: 'u5' }, []],
  ['tailoring.edit', { ownerId: 'u1' }, ['candidate']],
  ['tailoring.edit', { ownerId: 'u9' }, []],
]

describe.each(matrix)('%s with %j', (permission, facts, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    expect((can as (v: Viewer, p: Permission, f?: unknown) => boolean)(viewer, permission, facts)).toBe(
      allowed.includes(name),
    )
  })
})

it('has a line in the matrix for every permission', () => {
  expect([...new Set(matrix.map(([permission]) => permission))].sort()).toEqual(Object.keys(policy).sort())
})
