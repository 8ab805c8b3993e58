import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { currentFramework, successorOf } from './current.shared'
import { applyEdit } from './draft/apply-edit.shared'
import type { EntryCollection } from './draft/draft-edit.shared'
import { type FrameworkDocument, frameworkSchema } from './model'
import { documentOf, findRetirement } from './retirement'
import { findRoleProfile } from './role-profile'
import { checkFramework } from './rules'

const reference = referenceFramework()
const retire = (document: FrameworkDocument, collection: EntryCollection, id: string, replacedBy: string | null) => {
  const outcome = applyEdit(document, { kind: 'retire', collection, id, replacedBy })
  if (!outcome.applied) throw new Error(outcome.conflict.message)
  return outcome.document
}
const gone = ['pmo-analyst', 'run-status-reporting', 'reporting-insight', 'business-owner']
const retired = (
  [
    ['roles', 'pmo-analyst', 'pmo-planner'],
    ['responsibilities', 'run-status-reporting', 'build-dashboards'],
    ['competencies', 'reporting-insight', null],
    ['governanceRoles', 'business-owner', null],
  ] as const
).reduce((document, [collection, id, heir]) => retire(document, collection, id, heir), reference)

describe('what a version offers', () => {
  it('is the document itself when nothing is retired', () => {
    expect(currentFramework(reference)).toBe(reference)
  })

  it('names nothing that is retired, anywhere, and has the shape of a framework', () => {
    const current = currentFramework(retired)
    expect(frameworkSchema.parse(current)).toEqual(current)
    const named = new Set<string>()
    JSON.stringify(current, (key, value) => {
      named.add(key)
      if (typeof value === 'string') named.add(value)
      return value
    })
    expect(gone.filter((id) => named.has(id))).toEqual([])
    expect(current.roles).toHaveLength(reference.roles.length - 1)
  })

  it('lets a role report to whoever stands in for a retired one', () => {
    const document = retire(reference, 'roles', 'pmo-manager', 'pmo-specialist')
    const reports = (id: string) => currentFramework(document).roles.find((role) => role.id === id)?.reportsTo
    expect(reports('pmo-analyst')).toBe('pmo-specialist')
    expect(reports('pmo-specialist')).toBeNull()
    expect(checkFramework(document)).toContainEqual(expect.objectContaining({ code: 'retired-superior' }))
  })

  it('follows successors to one that is in use, also round a circle', () => {
    const entries = [
      { id: 'a', retired: { replacedBy: 'b' } },
      { id: 'b', retired: { replacedBy: 'c' } },
      { id: 'c' },
      { id: 'x', retired: { replacedBy: 'y' } },
      { id: 'y', retired: { replacedBy: 'x' } },
    ]
    expect(['a', 'b', 'c', 'x', 'nowhere'].map((id) => successorOf(entries, id))).toEqual(['c', 'c', null, null, null])
  })
})

describe('the rules', () => {
  it('neither ask for retired entries nor miss them, and keep what names them valid', () => {
    const errors = (document: FrameworkDocument) =>
      checkFramework(document).filter(({ severity }) => severity === 'error')
    const document = retire(
      retire(reference, 'roles', 'pmo-analyst', null),
      'responsibilities',
      'run-status-reporting',
      null,
    )
    expect(errors(document)).toEqual([])
    // A responsibility may be taken over with its phrases.
    const [first, second] = document.responsibilities
    const heir = { ...second, evidence: [...(second?.evidence ?? []), ...(first?.evidence ?? [])] }
    const shared = { ...document, responsibilities: document.responsibilities.map((r) => (r === second ? heir : r)) }
    expect(errors(shared as FrameworkDocument).map(({ code }) => code)).toContain('duplicate-evidence')
    expect(errors(retire(shared as FrameworkDocument, 'responsibilities', first?.id ?? '', null))).toEqual([])
  })

  it('ask that a successor exists and is another', () => {
    const broken = (replacedBy: string): FrameworkDocument => ({
      ...reference,
      roles: reference.roles.map((role) =>
        role.id === 'pmo-analyst' ? { ...role, retired: { inVersion: '1.1.0', replacedBy } } : role,
      ),
    })
    const codes = (document: FrameworkDocument) => checkFramework(document).map(({ code }) => code)
    expect(codes(broken('nowhere'))).toContain('unknown-successor')
    expect(codes(broken('pmo-analyst'))).toContain('own-successor')
  })
})

it('a retired role is still explained, with what stands in for it', () => {
  const published = { document: retired, current: currentFramework(retired) }
  expect(findRetirement(published, 'roles', 'pmo-analyst')).toEqual({
    inVersion: '1.0.0',
    successor: { id: 'pmo-planner', name: expect.stringContaining('Planner') },
  })
  expect(findRetirement(published, 'roles', 'pmo-planner')).toBeNull()
  const whole = { id: '', version: '', publishedAt: new Date(0), contentHash: '', changeLog: '', ...published }
  expect(findRoleProfile(documentOf(whole, 'roles', 'pmo-analyst'), 'pmo-analyst')?.duties.core.length).toBeGreaterThan(
    0,
  )
  expect(findRoleProfile(published.current, 'pmo-analyst')).toBeNull()
})
