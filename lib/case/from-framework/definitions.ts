import { type FrameworkDocument, raciLetters } from '@/lib/framework/model'
import type { CaseDefinitions, CaseRubric } from '../schema'
import { groupings } from './associations'
import { head, itemLink, itemTypes, type Making } from './make'

/** What the short licence names of a framework stand for. */
const licences: Readonly<Record<string, { title: string; url: string }>> = {
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
}

export const subjectTitle = 'Project management office'

export function makeDefinitions(
  framework: FrameworkDocument,
  making: Making,
): Required<Omit<CaseDefinitions, 'extensions'>> {
  const licence = Object.hasOwn(licences, framework.license) ? licences[framework.license] : undefined
  return {
    CFConcepts: raciLetters.map((letter) => ({
      ...head(making, 'CFConcepts', `concept:raci.${letter}`),
      title: framework.raciDefinitions[letter].name,
      description: framework.raciDefinitions[letter].description,
      keywords: `RACI|${letter}`,
      hierarchyCode: `RACI.${letter}`,
    })),
    CFSubjects: [{ ...head(making, 'CFSubjects', 'subject:pmo'), title: subjectTitle, hierarchyCode: '1' }],
    CFLicenses: [
      {
        ...head(making, 'CFLicenses', `license:${framework.license}`),
        title: licence?.title ?? framework.license,
        licenseText: licence ? `${licence.title}: ${licence.url}` : framework.license,
      },
    ],
    CFItemTypes: Object.entries(itemTypes).map(([kind, [title, description]], at) => ({
      ...head(making, 'CFItemTypes', `item-type:${kind}`),
      title,
      description,
      hierarchyCode: String(at + 1),
      typeCode: kind,
    })),
    CFAssociationGroupings: [...groupings(framework)].map(([title, description]) => ({
      ...head(making, 'CFAssociationGroupings', `grouping:${title}`),
      title,
      description,
    })),
  }
}

/** The levels of every competency as one rubric: a criterion for each competency, scored 1 to 5. */
export function makeRubrics(framework: FrameworkDocument, making: Making): CaseRubric[] {
  const rubric = head(making, 'CFRubrics', 'rubric:levels')
  return [
    {
      ...rubric,
      title: 'Levels of competency',
      description: framework.levels
        .map(({ level, name, description }) => `${level} ${name}: ${description}`)
        .join('\n'),
      CFRubricCriteria: framework.competencies.map((competency, at) => {
        const criterion = head(making, 'CFRubrics', `criterion:${competency.id}`)
        return {
          ...criterion,
          category: competency.category,
          description: competency.description,
          CFItemURI: itemLink(making, 'competency', competency.id, competency.name),
          weight: 1,
          position: at + 1,
          rubricId: rubric.identifier,
          CFRubricCriterionLevels: framework.levels.map(({ level, name }) => ({
            ...head(making, 'CFRubrics', `criterion-level:${competency.id}.${level}`),
            description: competency.levels[level],
            quality: name,
            score: level,
            position: level,
            rubricCriterionId: criterion.identifier,
          })),
        }
      }),
    },
  ]
}
