import { type FrameworkDocument, raciLetters } from '@/lib/framework/model'
import type { CaseAssociation, CaseLink } from '../schema'
import { head, itemLink, link, type Making } from './make'

type NodeLink = CaseAssociation['originNodeURI']
interface Relation {
  type: string
  from: NodeLink
  to: NodeLink
  order?: number
  /** Name of the grouping; the same relation may stand in several. */
  grouping?: string
  extensions?: CaseAssociation['extensions']
}

/** The groupings by name, with what each says. */
export function groupings({ raciDefinitions }: FrameworkDocument) {
  return new Map<string, string>([
    ...raciLetters.map(
      (letter) => [`RACI: ${raciDefinitions[letter].name}`, raciDefinitions[letter].description] as const,
    ),
    ['Role needs competency: essential', 'The role depends on this level of the competency.'],
    ['Role needs competency: desirable', 'This level of the competency helps in the role.'],
    ['Reporting line', 'The origin reports to the destination.'],
    ['Responsibility draws on competency', 'Who carries the responsibility uses the competency.'],
    ['Mapping to another framework', 'Closely related, which is not the same.'],
  ])
}

/** Everything in a framework that joins two things. The origin is the child, the destination the parent. */
export function makeAssociations(framework: FrameworkDocument, making: Making, document: CaseLink): CaseAssociation[] {
  const relations = [
    ...hierarchy(framework, making, document),
    ...roleRelations(framework, making),
    ...matrixRelations(framework, making),
    ...competencyRelations(framework, making),
    ...successions(framework, making),
  ]
  return relations.map((relation) => makeAssociation(making, relation))
}

export function makeAssociation(
  making: Making,
  { type, from, to, order, grouping, extensions }: Relation,
): CaseAssociation {
  return {
    ...head(
      making,
      'CFAssociations',
      `association:${type}:${grouping ?? ''}:${from.identifier}:${to.uri}:${to.identifier}`,
    ),
    associationType: type,
    originNodeURI: { ...from, targetType: 'CASE' },
    destinationNodeURI: { targetType: 'CASE', ...to },
    ...(order !== undefined && { sequenceNumber: order }),
    ...(grouping && {
      CFAssociationGroupingURI: link(making, 'CFAssociationGroupings', `grouping:${grouping}`, grouping),
    }),
    ...(extensions && { extensions }),
  }
}

function hierarchy(framework: FrameworkDocument, making: Making, document: CaseLink): Relation[] {
  const relations: Relation[] = []
  const counted = new Map<string, number>()
  const put = (from: NodeLink, to: NodeLink) => {
    const order = (counted.get(to.identifier) ?? 0) + 1
    counted.set(to.identifier, order)
    relations.push({ type: 'isChildOf', from, to, order })
  }
  const groups = new Set<string>()
  const group = (kind: 'category' | 'theme' | 'family', name: string) => {
    const node = itemLink(making, kind, name, name)
    if (!groups.has(node.identifier)) put(node, document)
    groups.add(node.identifier)
    return node
  }
  for (const { id, name, category } of framework.competencies) {
    const node = itemLink(making, 'competency', id, name)
    put(node, group('category', category))
    for (const { level, name: levelName } of framework.levels)
      put(itemLink(making, 'level', `${id}.${level}`, `${name}: ${levelName}`), node)
  }
  for (const { id, name, theme } of framework.responsibilities)
    put(itemLink(making, 'responsibility', id, name), group('theme', theme))
  for (const { id, title, family } of framework.roles) put(itemLink(making, 'role', id, title), group('family', family))
  for (const { id, title } of framework.governanceRoles) put(itemLink(making, 'governance-role', id, title), document)
  return relations
}

/** A reference to a role or a governance role; null for an id that is neither. */
function people(framework: FrameworkDocument, making: Making) {
  const links = new Map<string, CaseLink>([
    ...framework.governanceRoles.map(({ id, title }) => [id, itemLink(making, 'governance-role', id, title)] as const),
    ...framework.roles.map(({ id, title }) => [id, itemLink(making, 'role', id, title)] as const),
  ])
  return (id: string | null) => (id === null ? null : (links.get(id) ?? null))
}

function roleRelations(framework: FrameworkDocument, making: Making): Relation[] {
  const person = people(framework, making)
  const competencies = new Map(framework.competencies.map(({ id, name }) => [id, name]))
  const levels = new Map(framework.levels.map(({ level, name }) => [level, name]))
  return framework.roles.flatMap((role) => {
    const from = itemLink(making, 'role', role.id, role.title)
    const boss = person(role.reportsTo)
    return [
      ...(boss ? [{ type: 'isRelatedTo', from, to: boss, grouping: 'Reporting line' }] : []),
      ...role.progressesTo.flatMap((id) => {
        const to = person(id)
        return to ? [{ type: 'precedes', from, to }] : []
      }),
      ...role.competencies.map(({ id, level, importance }) => ({
        type: 'ext:requiresCompetency',
        from,
        to: itemLink(making, 'level', `${id}.${level}`, `${competencies.get(id) ?? id}: ${levels.get(level) ?? level}`),
        grouping: `Role needs competency: ${importance}`,
        extensions: { competency: id, level, importance },
      })),
    ]
  })
}

function matrixRelations(framework: FrameworkDocument, making: Making): Relation[] {
  const person = people(framework, making)
  const names = new Map(framework.responsibilities.map(({ id, name }) => [id, name]))
  const importance = new Map(
    framework.roles.flatMap((role) => role.responsibilities.map((duty) => [`${role.id} ${duty.id}`, duty.importance])),
  )
  return framework.raci.flatMap(({ responsibility, assignments }) => {
    const to = itemLink(making, 'responsibility', responsibility, names.get(responsibility) ?? responsibility)
    return Object.entries(assignments).flatMap(([id, letter]) => {
      const from = person(id)
      const often = importance.get(`${id} ${responsibility}`)
      return from
        ? [
            {
              type: `ext:raci.${letter}`,
              from,
              to,
              grouping: `RACI: ${framework.raciDefinitions[letter].name}`,
              extensions: { letter, ...(often && { importance: often }) },
            },
          ]
        : []
    })
  })
}

/** What is out of use leads on to what stands in for it. */
function successions(framework: FrameworkDocument, making: Making): Relation[] {
  const lists = [
    ['competency', framework.competencies.map(({ name, ...entry }) => ({ ...entry, title: name }))],
    ['responsibility', framework.responsibilities.map(({ name, ...entry }) => ({ ...entry, title: name }))],
    ['role', framework.roles],
    ['governance-role', framework.governanceRoles],
  ] as const
  return lists.flatMap(([kind, entries]) => {
    const titles = new Map(entries.map(({ id, title }) => [id, title]))
    return entries.flatMap(({ id, title, retired }) => {
      const heir = retired?.replacedBy
      if (heir === undefined) return []
      const to = itemLink(making, kind, heir, titles.get(heir) ?? heir)
      return [{ type: 'replacedBy', from: itemLink(making, kind, id, title), to }]
    })
  })
}

function competencyRelations(framework: FrameworkDocument, making: Making): Relation[] {
  const { sfia, esco, onet } = framework.references
  const names = new Map(framework.competencies.map(({ id, name }) => [id, name]))
  const drawsOn = framework.responsibilities.flatMap(({ id, name, competencies }) =>
    competencies.map((competency) => ({
      type: 'isRelatedTo',
      from: itemLink(making, 'responsibility', id, name),
      to: itemLink(making, 'competency', competency, names.get(competency) ?? competency),
      grouping: 'Responsibility draws on competency',
    })),
  )
  const mapped = framework.competencies.flatMap(({ id, name, mappings }) => {
    const from = itemLink(making, 'competency', id, name)
    const outside = (title: string, identifier: string, uri: string, framework: string): Relation => ({
      type: 'isRelatedTo',
      from,
      to: { title, identifier, uri, targetType: `ext:${framework}` },
      grouping: 'Mapping to another framework',
    })
    return [
      ...mappings.sfia.map((code) =>
        outside(sfia.items[code]?.name ?? code, code, sfia.itemUrl.replace('{code}', encodeURIComponent(code)), 'sfia'),
      ),
      ...mappings.esco.map((label) => outside(label, label, esco.items[label]?.uri ?? esco.url, 'esco')),
      ...mappings.onet.map((code) => outside(onet.items[code]?.name ?? code, code, onet.url, 'onet')),
    ]
  })
  return [...drawsOn, ...mapped]
}
