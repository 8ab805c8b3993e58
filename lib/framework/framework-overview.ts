import type { FrameworkDocument, Level } from './model'

export interface FrameworkOverview {
  title: string
  description: string
  version: string
  license: string
  counts: { roles: number; governanceRoles: number; competencies: number; responsibilities: number; phrases: number }
  levels: Level[]
  categories: { category: string; competencies: { id: string; name: string; description: string; type: string }[] }[]
  themes: { theme: string; responsibilities: { id: string; name: string }[] }[]
  governanceRoles: { id: string; title: string; aka: string[]; description: string }[]
  references: { note: string; sources: { title: string; publisher: string; url: string; licence: string }[] }
}

/** What the framework consists of, for the page that introduces it. */
export function frameworkOverview(framework: FrameworkDocument): FrameworkOverview {
  const { title, description, version, license, levels, governanceRoles, references } = framework
  return {
    title,
    description,
    version,
    license,
    counts: {
      roles: framework.roles.length,
      governanceRoles: governanceRoles.length,
      competencies: framework.competencies.length,
      responsibilities: framework.responsibilities.length,
      phrases: framework.responsibilities.reduce((sum, { evidence }) => sum + evidence.length, 0),
    },
    levels,
    categories: groups(framework.competencies, ({ category }) => category).map(([category, competencies]) => ({
      category,
      competencies: competencies.map(({ id, name, description: about, type }) => ({
        id,
        name,
        description: about,
        type,
      })),
    })),
    themes: groups(framework.responsibilities, ({ theme }) => theme).map(([theme, responsibilities]) => ({
      theme,
      responsibilities: responsibilities.map(({ id, name }) => ({ id, name })),
    })),
    governanceRoles,
    references: {
      note: references.note,
      sources: [references.sfia, references.esco, references.onet].map((source) => ({
        title: source.title,
        publisher: source.publisher,
        url: source.url,
        licence: source.licence,
      })),
    },
  }
}

/** Entries by what they share, in the order in which each group first appears. */
function groups<T>(entries: readonly T[], of: (entry: T) => string): [string, T[]][] {
  const grouped = new Map<string, T[]>()
  for (const entry of entries) grouped.set(of(entry), [...(grouped.get(of(entry)) ?? []), entry])
  return [...grouped]
}
