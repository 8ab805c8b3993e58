import type { FrameworkDocument } from '@/lib/framework/model'
import type { CaseItem } from '../schema'
import { type Making, makeItem } from './make'

/** Everything of a framework that is an item. Groups are items too, so that a tool shows them as branches of its tree. */
export function makeItems(framework: FrameworkDocument, making: Making): CaseItem[] {
  return [
    ...unique(framework.competencies.map(({ category }) => category)).map((category) =>
      makeItem(making, 'category', category, { fullStatement: category }),
    ),
    ...framework.competencies.flatMap((competency) => competencyItems(framework, making, competency)),
    ...unique(framework.responsibilities.map(({ theme }) => theme)).map((theme) =>
      makeItem(making, 'theme', theme, { fullStatement: theme }),
    ),
    ...framework.responsibilities.map((responsibility) => responsibilityItem(making, responsibility)),
    ...unique(framework.roles.map(({ family }) => family)).map((family) =>
      makeItem(making, 'family', family, { fullStatement: family }),
    ),
    ...framework.roles.map((role) => roleItem(making, role)),
    ...framework.governanceRoles.map(({ id, title, aka, description, retired }) =>
      makeItem(making, 'governance-role', id, {
        fullStatement: description,
        abbreviatedStatement: title,
        ...(aka.length > 0 && { alternativeLabel: aka.join(' | ') }),
        ...(retired && { extensions: life({ retired }) }),
      }),
    ),
  ]
}

/** Since which version an entry is out of use; the association `replacedBy` says what stands in for it. */
const life = ({ retired }: { retired?: { inVersion: string } | undefined }): Record<string, string> =>
  retired ? { retiredInVersion: retired.inVersion } : {}

const unique = (values: string[]) => [...new Set(values)]

type Of<K extends 'competencies' | 'responsibilities' | 'roles'> = FrameworkDocument[K][number]

function competencyItems({ levels }: FrameworkDocument, making: Making, competency: Of<'competencies'>): CaseItem[] {
  return [
    makeItem(making, 'competency', competency.id, {
      fullStatement: competency.description,
      abbreviatedStatement: competency.name,
      conceptKeywords: competency.keywords,
      extensions: { type: competency.type, ...life(competency) },
    }),
    ...levels.map(({ level, name }) =>
      makeItem(making, 'level', `${competency.id}.${level}`, {
        fullStatement: competency.levels[level],
        abbreviatedStatement: `${competency.name}: ${name}`,
        listEnumeration: String(level),
      }),
    ),
  ]
}

const responsibilityItem = (
  making: Making,
  { id, name, statement, detail, evidence, exampleBullet, retired }: Of<'responsibilities'>,
) =>
  makeItem(making, 'responsibility', id, {
    fullStatement: statement,
    abbreviatedStatement: name,
    notes: detail,
    conceptKeywords: evidence,
    extensions: { exampleBullet, ...life({ retired }) },
  })

function roleItem(making: Making, role: Of<'roles'>): CaseItem {
  const { id, title, purpose, summary, alternativeTitles, grade, requirements, kpis, mappings } = role
  return makeItem(making, 'role', id, {
    fullStatement: purpose,
    abbreviatedStatement: title,
    notes: summary,
    ...(alternativeTitles.length > 0 && { alternativeLabel: alternativeTitles.join(' | ') }),
    extensions: { grade, requirements, kpis, mappings, ...life(role) },
  })
}
