import type { CompetencyImportance, FrameworkDocument, LevelNumber } from './model'

export interface CompetencyPage {
  id: string
  name: string
  category: string
  type: string
  description: string
  keywords: string[]
  /** From 1 to 5: what a person shows, and the roles that need this level. */
  levels: {
    level: LevelNumber
    name: string
    text: string
    roles: { id: string; title: string; grade: number; importance: CompetencyImportance }[]
  }[]
  responsibilities: { id: string; name: string; statement: string; theme: string }[]
  /** The other competencies of the same category. */
  siblings: { id: string; name: string }[]
  /** Codes, names and addresses only: the wording of other frameworks is not ours to show. */
  mappings: {
    framework: string
    publisher: string
    items: { code: string | null; name: string; url: string | null }[]
  }[]
}

/** Everything that the page of a competency says; null for an id that the framework does not have. */
export function findCompetencyPage(framework: FrameworkDocument, competencyId: string): CompetencyPage | null {
  const competency = framework.competencies.find(({ id }) => id === competencyId)
  if (!competency) return null
  const { id, name, category, type, description, keywords } = competency
  const needs = framework.roles
    .toSorted((a, b) => a.grade - b.grade)
    .flatMap((role) => {
      const need = role.competencies.find((candidate) => candidate.id === id)
      return need ? [{ role: { id: role.id, title: role.title, grade: role.grade }, need }] : []
    })
  return {
    id,
    name,
    category,
    type,
    description,
    keywords,
    levels: framework.levels.map(({ level, name: levelName }) => ({
      level,
      name: levelName,
      text: competency.levels[level],
      roles: needs
        .filter(({ need }) => need.level === level)
        .map(({ role, need }) => ({ ...role, importance: need.importance })),
    })),
    responsibilities: framework.responsibilities
      .filter(({ competencies }) => competencies.includes(id))
      .map(({ id: responsibilityId, name: responsibilityName, statement, theme }) => ({
        id: responsibilityId,
        name: responsibilityName,
        statement,
        theme,
      })),
    siblings: framework.competencies
      .filter((other) => other.category === category && other.id !== id)
      .map((other) => ({ id: other.id, name: other.name })),
    mappings: mappings(framework, competency.mappings),
  }
}

function mappings(
  { references: { sfia, esco, onet } }: FrameworkDocument,
  mapped: FrameworkDocument['competencies'][number]['mappings'],
): CompetencyPage['mappings'] {
  return [
    {
      framework: sfia.title,
      publisher: sfia.publisher,
      items: mapped.sfia.map((code) => ({
        code,
        name: sfia.items[code]?.name ?? code,
        url: sfia.itemUrl.replace('{code}', encodeURIComponent(code)),
      })),
    },
    {
      framework: esco.title.replace(/\s*\(.*\)$/, ''),
      publisher: esco.publisher,
      items: mapped.esco.map((label) => ({ code: null, name: label, url: esco.items[label]?.uri ?? null })),
    },
    {
      framework: onet.title,
      publisher: onet.publisher,
      items: mapped.onet.map((code) => ({ code, name: onet.items[code]?.name ?? code, url: null })),
    },
  ].filter(({ items }) => items.length > 0)
}
