import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { findCompetencyPage } from './competency-page'
import { frameworkOverview } from './framework-overview'
import { competencyJsonLd, frameworkJsonLd, occupationJsonLd, responsibilityJsonLd } from './json-ld'
import { findResponsibilityPage } from './responsibility-page'
import { findRoleProfile } from './role-profile'

const framework = referenceFramework()
const origin = 'https://jobs.example.org'

function must<T>(found: T | null): T {
  if (found === null) throw new Error('The reference has changed: this entry is gone.')
  return found
}

describe('a competency', () => {
  it('has five levels, each with the roles that need just that', () => {
    const page = must(findCompetencyPage(framework, 'governance-design'))
    expect(page.levels.map(({ level, roles }) => [level, roles.map(({ id }) => id)])).toEqual([
      [1, []],
      [2, ['pmo-coordinator', 'pmo-analyst']],
      [3, ['agile-pmo-lead']],
      [4, ['pmo-specialist', 'pmo-manager', 'portfolio-manager']],
      [5, ['head-of-pmo', 'epmo-director']],
    ])
    expect(page.responsibilities.map(({ id }) => id)).toContain('design-governance-framework')
    expect(page.siblings.map(({ id }) => id)).not.toContain('governance-design')
  })
  it('shows of other frameworks nothing but codes, names and links', () => {
    const page = must(findCompetencyPage(framework, 'governance-design'))
    expect(page.mappings[0]).toEqual({
      framework: 'SFIA 9',
      publisher: 'SFIA Foundation',
      items: [
        { code: 'GOVN', name: 'Governance', url: 'https://sfia-online.org/en/skillcode/9/GOVN' },
        {
          code: 'PROF',
          name: 'Portfolio, programme and project support',
          url: 'https://sfia-online.org/en/skillcode/9/PROF',
        },
      ],
    })
  })
  it('is not found under an unknown id', () => expect(findCompetencyPage(framework, 'mind-reading')).toBeNull())
})

describe('a responsibility', () => {
  it('names who has which part, roles before governance roles', () => {
    const { participants } = must(findResponsibilityPage(framework, 'run-status-reporting'))
    const ids = Object.fromEntries(Object.entries(participants).map(([letter, of]) => [letter, of.map(({ id }) => id)]))
    expect(ids).toEqual({
      A: ['pmo-manager'],
      R: ['project-support-officer', 'pmo-coordinator', 'pmo-analyst', 'project-manager'],
      C: ['pmo-planner', 'programme-manager'],
      I: ['head-of-pmo', 'project-sponsor', 'business-owner', 'steering-committee'],
    })
    expect(participants.A[0]).toMatchObject({ importance: 'core', isRole: true })
    expect(participants.I[0]).toMatchObject({ importance: null })
  })
  it('is not found under an unknown id', () => expect(findResponsibilityPage(framework, 'make-tea')).toBeNull())
})

it('gives every page of every entry without a gap', () => {
  for (const { id } of framework.competencies) expect(findCompetencyPage(framework, id)?.levels).toHaveLength(5)
  for (const { id } of framework.responsibilities)
    expect(findResponsibilityPage(framework, id)?.participants.A).toHaveLength(1)
  for (const { id } of framework.roles) expect(findRoleProfile(framework, id)?.duties.core).not.toEqual([])
})

it('counts what the framework holds', () => {
  const overview = frameworkOverview(framework)
  expect(overview.counts).toEqual({
    roles: 10,
    governanceRoles: 14,
    competencies: 25,
    responsibilities: 55,
    phrases: 723,
  })
  expect(overview.categories).toHaveLength(6)
  expect(overview.themes).toHaveLength(15)
})

describe('structured data', () => {
  it('gives an average as an amount, since a distribution would call it a median', () => {
    const markup = occupationJsonLd(must(findRoleProfile(framework, 'pmo-manager')), origin)
    expect(markup).toMatchObject({
      '@type': 'Occupation',
      url: 'https://jobs.example.org/roles/pmo-manager',
      experienceRequirements: { monthsOfExperience: 72 },
      occupationalCategory: [{ codeValue: '13-1082.00' }],
    })
    expect(markup.estimatedSalary).toContainEqual({
      '@type': 'MonetaryAmount',
      currency: 'GBP',
      value: { '@type': 'QuantitativeValue', unitText: 'YEAR', value: 55_000 },
    })
    expect(markup.estimatedSalary).toContainEqual({
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', unitText: 'YEAR', minValue: 36_213, maxValue: 53_976 },
    })
  })
  it('leaves pay out where no source names any', () => {
    expect(occupationJsonLd(must(findRoleProfile(framework, 'pmo-planner')), origin)).not.toHaveProperty(
      'estimatedSalary',
    )
  })
  it('ties each term to the set', () => {
    const set = frameworkJsonLd(frameworkOverview(framework), origin)
    const competency = competencyJsonLd(must(findCompetencyPage(framework, 'governance-design')), origin)
    const responsibility = responsibilityJsonLd(must(findResponsibilityPage(framework, 'run-status-reporting')), origin)
    expect(competency.inDefinedTermSet).toBe(set['@id'])
    expect(responsibility.inDefinedTermSet).toBe(set['@id'])
    expect(set.hasDefinedTerm).toContainEqual(expect.objectContaining({ url: competency.url }))
  })
})
