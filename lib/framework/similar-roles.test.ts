import { expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { describeRole } from './describe-role'
import { findRoleProfile } from './role-profile'
import { similarRoles } from './similar-roles'

const framework = referenceFramework()

it('finds the roles that carry most of the same duties, never the role itself', () => {
  const alike = similarRoles(framework, 'pmo-coordinator')
  expect(alike.map(({ id }) => id)).toContain('project-support-officer')
  expect(alike.map(({ id }) => id)).not.toContain('pmo-coordinator')
  for (const { shared, of } of alike) expect(shared).toBeLessThanOrEqual(of)
  expect(similarRoles(framework, 'nobody')).toEqual([])
})

it('finds a twin first', () => {
  const [first] = framework.roles
  if (!first) throw new Error('no role')
  const twin = { ...first, id: 'twin', title: 'Twin' }
  const [best] = similarRoles({ ...framework, roles: [...framework.roles, twin] }, first.id, 1)
  expect(best).toMatchObject({ id: 'twin', shared: best?.of })
})

it('describes a role in plain text with every duty and the place it comes from', () => {
  const profile = findRoleProfile(framework, 'pmo-analyst')
  if (!profile) throw new Error('no profile')
  const text = describeRole(profile, { version: '1.0.0', address: 'https://example.org/roles/pmo-analyst' })
  for (const { statement } of profile.duties.core) expect(text).toContain(`- ${statement}`)
  expect(text).toMatch(/^PMO Analyst\n\n/)
  expect(text).toMatch(/1\.0\.0, CC BY 4\.0, https:\/\/example\.org\/roles\/pmo-analyst$/)
})
