import type { FrameworkDocument, Importance, RaciLetter } from './model'

export interface Participant {
  id: string
  title: string
  /** A role of the framework has a page; a governance role has none, and its description stands here instead. */
  isRole: boolean
  description: string | null
  /** How much the duty belongs to the role; null for governance roles and for those who are only informed. */
  importance: Importance | null
}

export interface ResponsibilityPage {
  id: string
  name: string
  theme: string
  statement: string
  detail: string
  evidence: string[]
  exampleBullet: string
  competencies: { id: string; name: string; description: string }[]
  participants: Record<RaciLetter, Participant[]>
  /** The other responsibilities of the theme. */
  siblings: { id: string; name: string }[]
}

/** Everything that the page of a responsibility says; null for an id that the framework does not have. */
export function findResponsibilityPage(
  framework: FrameworkDocument,
  responsibilityId: string,
): ResponsibilityPage | null {
  const responsibility = framework.responsibilities.find(({ id }) => id === responsibilityId)
  if (!responsibility) return null
  const { id, name, theme, statement, detail, evidence, exampleBullet } = responsibility
  const participants = allParticipants(framework, id)
  const withLetter = (letter: RaciLetter) =>
    participants.filter((participant) => participant.letter === letter).map(({ letter: _, ...rest }) => rest)
  return {
    id,
    name,
    theme,
    statement,
    detail,
    evidence,
    exampleBullet,
    competencies: framework.competencies
      .filter((competency) => responsibility.competencies.includes(competency.id))
      .map((competency) => ({ id: competency.id, name: competency.name, description: competency.description })),
    participants: { A: withLetter('A'), R: withLetter('R'), C: withLetter('C'), I: withLetter('I') },
    siblings: framework.responsibilities
      .filter((other) => other.theme === theme && other.id !== id)
      .map((other) => ({ id: other.id, name: other.name })),
  }
}

/** Roles first, then governance roles, each in the order of the framework. */
function allParticipants(framework: FrameworkDocument, responsibilityId: string) {
  const assignments =
    framework.raci.find(({ responsibility }) => responsibility === responsibilityId)?.assignments ?? {}
  const roles = framework.roles.flatMap((role) => {
    const letter = assignments[role.id]
    if (letter === undefined) return []
    const importance = role.responsibilities.find(({ id }) => id === responsibilityId)?.importance ?? null
    return [{ id: role.id, title: role.title, isRole: true, description: null, importance, letter }]
  })
  const governance = framework.governanceRoles.flatMap(({ id, title, description }) => {
    const letter = assignments[id]
    return letter === undefined ? [] : [{ id, title, isRole: false, description, importance: null, letter }]
  })
  return [...roles, ...governance]
}
