import type { z } from 'zod'
import { findPublishedFramework, type PublishedFramework } from '@/lib/framework/published-framework'
import { frameworkPath, rolePath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { countOpenByRole } from '@/lib/postings/count-public-postings'
import type { competencyList, frameworkAnswer, matrix, responsibilityList, roleAnswer, roleList } from './answers'

/** The published version and no other: a draft is not looked at. */
async function published(): Promise<PublishedFramework> {
  const framework = await findPublishedFramework()
  if (!framework) throw new DomainError('unavailable', 'No framework is published yet.')
  return framework
}

const versionOf = ({ version, document }: PublishedFramework) => ({
  frameworkVersion: version,
  licence: document.license,
})

export async function findRoles(origin: string, now: Date): Promise<z.input<typeof roleList>> {
  const [framework, open] = await Promise.all([published(), countOpenByRole(now)])
  return {
    ...versionOf(framework),
    roles: framework.document.roles.map(({ id, title, family, grade, summary }) => ({
      id,
      url: origin + rolePath(id),
      title,
      family,
      grade,
      summary,
      openJobs: open[id] ?? 0,
    })),
  }
}

export async function findRole(id: string, origin: string, now: Date): Promise<z.input<typeof roleAnswer>> {
  const framework = await published()
  const role = framework.document.roles.find((each) => each.id === id)
  if (!role) throw new DomainError('not-found', 'There is no role with this id.')
  const open = await countOpenByRole(now)
  return { ...versionOf(framework), url: origin + rolePath(id), openJobs: open[id] ?? 0, role }
}

export async function findFramework(origin: string): Promise<z.input<typeof frameworkAnswer>> {
  const framework = await published()
  const { document, publishedAt, contentHash } = framework
  return {
    ...versionOf(framework),
    url: origin + frameworkPath,
    title: document.title,
    description: document.description,
    language: document.language,
    publishedAt: publishedAt.toISOString(),
    contentHash,
    counts: {
      roles: document.roles.length,
      competencies: document.competencies.length,
      responsibilities: document.responsibilities.length,
    },
    levels: document.levels,
  }
}

export async function findCompetencies(): Promise<z.input<typeof competencyList>> {
  const framework = await published()
  const { levels, competencies } = framework.document
  return { ...versionOf(framework), levels, competencies }
}

export async function findResponsibilities(): Promise<z.input<typeof responsibilityList>> {
  const framework = await published()
  return { ...versionOf(framework), responsibilities: framework.document.responsibilities }
}

export async function findMatrix(): Promise<z.input<typeof matrix>> {
  const framework = await published()
  const { raciDefinitions, roles, governanceRoles, raci } = framework.document
  return {
    ...versionOf(framework),
    definitions: raciDefinitions,
    roles: roles.map(({ id, title }) => ({ id, title })),
    governanceRoles,
    rows: raci,
  }
}
