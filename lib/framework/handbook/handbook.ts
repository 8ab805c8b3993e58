import { glossary } from '../glossary'
import { capital, importanceLabels, partLabels, partOrder, shortTitle, wordList } from '../labels'
import { type FrameworkDocument, importances, type RaciLetter, type Role } from '../model'
import { type HandbookTable, handbookMatrix } from './handbook-matrix'

/** One paragraph. `label` stands before the text, such as “Level 3, Practitioner”. */
export interface HandbookBlock {
  kind: 'text' | 'bullet' | 'fact' | 'heading'
  label?: string
  text: string
}

export interface HandbookEntry {
  /** Lasting: the id of what it is about behind its kind, so that an address into a handbook never breaks. */
  anchor: string
  title: string
  blocks: HandbookBlock[]
}

export interface HandbookPart {
  anchor: string
  title: string
  intro: string
  entries: HandbookEntry[]
  tables: HandbookTable[]
  /** What the contents list below the part. */
  contents: { anchor: string; title: string }[]
}

export interface Handbook {
  title: string
  version: string
  license: string
  language: string
  parts: HandbookPart[]
}

/**
 * A version of the framework as a book: what the page and the PDF say, so that neither can know more than the other. Pure.
 */
export function handbook(framework: FrameworkDocument): Handbook {
  return {
    title: framework.title,
    version: framework.version,
    license: framework.license === 'CC-BY-4.0' ? 'CC BY 4.0' : framework.license,
    language: framework.language,
    parts: [
      readingPart(framework),
      entriesPart({
        anchor: 'roles',
        title: 'Roles',
        intro: 'By grade, from the first rung to the whole enterprise.',
        entries: framework.roles
          .toSorted((one, other) => one.grade - other.grade)
          .map((role) => roleEntry(framework, role)),
      }),
      entriesPart({
        anchor: 'competencies',
        title: 'Competencies',
        intro: 'Each described at five levels; the roles that need it stand behind the level that they need.',
        entries: framework.competencies.map((competency) => competencyEntry(framework, competency)),
      }),
      entriesPart({
        anchor: 'responsibilities',
        title: 'Responsibilities',
        intro: 'By theme. Under each responsibility stands who is accountable, responsible, consulted and informed.',
        entries: framework.responsibilities.map((responsibility) => responsibilityEntry(framework, responsibility)),
      }),
      ...matrixPart(framework),
      entriesPart({
        anchor: 'governance',
        title: 'Governance roles',
        intro: 'People and boards beside the project office who have a part in its work.',
        entries: framework.governanceRoles.map(({ id, title, aka, description }) => ({
          anchor: `governance-${id}`,
          title,
          blocks: [
            ...(aka.length ? [{ kind: 'fact' as const, label: 'Also', text: aka.join(', ') }] : []),
            { kind: 'text', text: description },
            { kind: 'text', text: partsSentence(framework, id) },
          ],
        })),
      }),
      entriesPart({
        anchor: 'glossary',
        title: 'Glossary',
        intro: 'What the words of this handbook mean.',
        entries: glossary.map(({ id, term, meaning }) => ({
          anchor: `term-${id}`,
          title: term,
          blocks: [{ kind: 'text', text: meaning }],
        })),
      }),
    ],
  }
}

const entriesPart = (part: Omit<HandbookPart, 'tables' | 'contents'>): HandbookPart => ({
  ...part,
  tables: [],
  contents: part.entries.map(({ anchor, title }) => ({ anchor, title })),
})

/** None where the framework has nothing to cross. */
function matrixPart(framework: FrameworkDocument): HandbookPart[] {
  const tables = handbookMatrix(framework)
  const [first, ...more] = tables
  if (!first) return []
  const inTables = more.length ? ` In ${tables.length} tables, each with every responsibility.` : ''
  return [
    {
      anchor: 'matrix',
      title: 'RACI matrix',
      intro: `Responsibilities down, by theme; roles across, governance roles behind the heavier line. An empty cell is no part.${inTables}`,
      entries: [],
      tables,
      contents: more.length
        ? tables.map(({ anchor, title }) => ({ anchor, title }))
        : first.themes.map(({ anchor, theme }) => ({ anchor, title: theme })),
    },
  ]
}

function readingPart({ description, levels, raciDefinitions, gradeScale }: FrameworkDocument): HandbookPart {
  return entriesPart({
    anchor: 'reading',
    title: 'How to read this handbook',
    intro: description,
    entries: [
      {
        anchor: 'levels',
        title: 'Five levels',
        blocks: levels.map(({ level, name, description: about, autonomy, scope }) => ({
          kind: 'fact',
          label: `${level} ${name}`,
          text: `${about} ${autonomy}. ${scope}.`,
        })),
      },
      {
        anchor: 'letters',
        title: 'Four letters',
        blocks: partOrder.map((letter) => ({
          kind: 'fact',
          label: `${letter} ${raciDefinitions[letter].name}`,
          text: raciDefinitions[letter].description,
        })),
      },
      { anchor: 'grades', title: 'Grades', blocks: [{ kind: 'text', text: gradeScale.note }] },
    ],
  })
}

function roleEntry(framework: FrameworkDocument, role: Role): HandbookEntry {
  const names = new Map(framework.responsibilities.map(({ id, name }) => [id, name]))
  const competencies = new Map(framework.competencies.map(({ id, name }) => [id, name]))
  const title = (id: string) =>
    [...framework.roles, ...framework.governanceRoles].find((other) => other.id === id)?.title ?? id
  const facts: [string, string][] = [
    ['Grade', `${role.grade} of ${framework.gradeScale.max}`],
    ['Family', role.family],
    ['Reports to', role.reportsTo ? title(role.reportsTo) : ''],
    ['Leads to', role.progressesTo.map(title).join(', ')],
    ['Also advertised as', role.alternativeTitles.join(', ')],
  ]
  const asked: [string, string][] = [
    ['Experience', role.requirements.experience],
    ['Education', role.requirements.education],
    ['Certificates', role.requirements.certifications.join(', ')],
    ['Tools', role.requirements.tools.join(', ')],
    ['How the work is judged', role.kpis.join('; ')],
  ]
  return {
    anchor: `role-${role.id}`,
    title: role.title,
    blocks: [
      { kind: 'text', text: role.purpose },
      { kind: 'text', text: role.summary },
      ...factBlocks(facts),
      ...importances.flatMap((importance) => {
        const duties = role.responsibilities.filter((duty) => duty.importance === importance)
        if (duties.length === 0) return []
        return [
          { kind: 'heading' as const, text: `${importanceLabels[importance]} duties` },
          ...duties.map(({ id, raci }) => ({ kind: 'bullet' as const, label: raci, text: names.get(id) ?? id })),
        ]
      }),
      { kind: 'text', text: partsSentence(framework, role.id) },
      ...(['essential', 'desirable'] as const).flatMap((importance) => {
        const needs = role.competencies.filter((need) => need.importance === importance)
        if (needs.length === 0) return []
        return [
          { kind: 'heading' as const, text: `${capital(importance)} competencies` },
          ...needs.map(({ id, level }) => ({
            kind: 'bullet' as const,
            label: `Level ${level}`,
            text: competencies.get(id) ?? id,
          })),
        ]
      }),
      { kind: 'heading', text: 'What employers ask' },
      ...factBlocks(asked),
    ],
  }
}

const factBlocks = (facts: readonly [string, string][]): HandbookBlock[] =>
  facts.filter(([, text]) => text !== '').map(([label, text]) => ({ kind: 'fact', label, text }))

function competencyEntry(
  { levels, roles }: FrameworkDocument,
  competency: FrameworkDocument['competencies'][number],
): HandbookEntry {
  return {
    anchor: `competency-${competency.id}`,
    title: competency.name,
    blocks: [
      { kind: 'fact', label: 'Category', text: `${competency.category}, ${competency.type.toLowerCase()}` },
      { kind: 'text', text: competency.description },
      ...levels.map(({ level, name }): HandbookBlock => {
        const needing = roles.filter((role) =>
          role.competencies.some((need) => need.id === competency.id && need.level === level),
        )
        const who = needing.length ? ` (${needing.map(({ title }) => shortTitle(title)).join(', ')})` : ''
        return { kind: 'fact', label: `${level} ${name}`, text: `${competency.levels[level]}${who}` }
      }),
    ],
  }
}

function responsibilityEntry(
  framework: FrameworkDocument,
  { id, name, theme, statement, detail, competencies }: FrameworkDocument['responsibilities'][number],
): HandbookEntry {
  const row = framework.raci.find(({ responsibility }) => responsibility === id)?.assignments ?? {}
  const all = [...framework.roles, ...framework.governanceRoles]
  const who = (letter: RaciLetter) =>
    all.filter((role) => row[role.id] === letter).map(({ title }) => shortTitle(title))
  const draws = framework.competencies.filter((competency) => competencies.includes(competency.id))
  return {
    anchor: `responsibility-${id}`,
    title: name,
    blocks: [
      { kind: 'fact', label: 'Theme', text: theme },
      { kind: 'text', text: statement },
      { kind: 'text', text: detail },
      ...partOrder.flatMap((letter): HandbookBlock[] => {
        const titles = who(letter)
        return titles.length ? [{ kind: 'fact', label: partLabels[letter], text: titles.join(', ') }] : []
      }),
      ...(draws.length
        ? [{ kind: 'fact' as const, label: 'Draws on', text: draws.map((each) => each.name).join(', ') }]
        : []),
    ],
  }
}

/** Such as “Accountable for 9 responsibilities, responsible for 14, consulted on 6 and informed of 2.” */
export function partsSentence(framework: FrameworkDocument, roleId: string): string {
  const count = (letter: RaciLetter) =>
    framework.raci.filter(({ assignments }) => assignments[roleId] === letter).length
  const words = { A: 'accountable for', R: 'responsible for', C: 'consulted on', I: 'informed of' }
  const parts = partOrder.flatMap((letter) => (count(letter) > 0 ? [`${words[letter]} ${count(letter)}`] : []))
  if (parts.length === 0) return 'No part in the matrix.'
  return `${capital(wordList(parts))} of ${framework.raci.length} responsibilities.`
}
