import { competencyPath, frameworkPath, responsibilityPath, rolePath } from '@/lib/paths'
import type { CompetencyPage } from './competency-page'
import type { FrameworkOverview } from './framework-overview'
import type { ResponsibilityPage } from './responsibility-page'
import type { RoleProfile } from './role-profile'

/** schema.org for the pages of the framework. `origin` is the address of the site without a closing slash. */
const context = 'https://schema.org'

const termSet = (origin: string) => `${origin}${frameworkPath}`

export function frameworkJsonLd(overview: FrameworkOverview, origin: string) {
  return {
    '@context': context,
    '@type': 'DefinedTermSet',
    '@id': termSet(origin),
    name: overview.title,
    description: overview.description,
    version: overview.version,
    license: overview.license === 'CC-BY-4.0' ? 'https://creativecommons.org/licenses/by/4.0/' : overview.license,
    hasDefinedTerm: overview.categories.flatMap(({ competencies }) =>
      competencies.map(({ id, name }) => ({
        '@type': 'DefinedTerm',
        name,
        termCode: id,
        url: `${origin}${competencyPath(id)}`,
      })),
    ),
  }
}

export function competencyJsonLd({ id, name, description }: CompetencyPage, origin: string) {
  return term(id, name, description, `${origin}${competencyPath(id)}`, origin)
}

export function responsibilityJsonLd({ id, name, statement }: ResponsibilityPage, origin: string) {
  return term(id, name, statement, `${origin}${responsibilityPath(id)}`, origin)
}

function term(id: string, name: string, description: string, url: string, origin: string) {
  return {
    '@context': context,
    '@type': 'DefinedTerm',
    name,
    description,
    termCode: id,
    url,
    inDefinedTermSet: termSet(origin),
  }
}

export function occupationJsonLd(profile: RoleProfile, origin: string) {
  return {
    '@context': context,
    '@type': 'Occupation',
    '@id': `${origin}${rolePath(profile.id)}`,
    url: `${origin}${rolePath(profile.id)}`,
    name: profile.title,
    alternateName: profile.alternativeTitles,
    description: `${profile.purpose} ${profile.summary}`,
    responsibilities: profile.duties.core.map(({ statement }) => statement),
    skills: profile.ladder.essential.flatMap(({ rows }) =>
      rows.map(({ id, name }) => ({
        '@type': 'DefinedTerm',
        name,
        termCode: id,
        url: `${origin}${competencyPath(id)}`,
        inDefinedTermSet: termSet(origin),
      })),
    ),
    experienceRequirements: {
      '@type': 'OccupationalExperienceRequirements',
      description: profile.requirements.experience,
      monthsOfExperience: profile.requirements.monthsOfExperience,
    },
    educationRequirements: profile.requirements.education,
    qualifications: profile.requirements.certifications.join(', '),
    occupationalCategory: profile.occupationCodes.map((codeValue) => ({
      '@type': 'CategoryCode',
      codeValue,
      inCodeSet: { '@type': 'CategoryCodeSet', name: 'O*NET-SOC' },
    })),
    ...salary(profile),
  }
}

/** An average has no place in a distribution, which knows medians only, so it is given as a plain amount. */
function salary({ pay }: RoleProfile) {
  const amounts = pay.flatMap(({ currency, rows }) =>
    rows
      .filter(({ here }) => here)
      .map(({ low, average, median, high }) => ({
        '@type': 'MonetaryAmount',
        currency,
        value: {
          '@type': 'QuantitativeValue',
          unitText: 'YEAR',
          ...(average === null ? {} : { value: average }),
          ...(median === null ? {} : { value: median }),
          ...(low === null ? {} : { minValue: low }),
          ...(high === null ? {} : { maxValue: high }),
        },
      })),
  )
  return amounts.length > 0 ? { estimatedSalary: amounts } : {}
}
