import type { PostingInputRaw } from './parse-posting-input'

interface RoleProfile {
  id: string
  title: string
  summary: string
  purpose: string
  grade: number
  responsibilities: readonly { id: string; importance: 'core' | 'common' | 'occasional' }[]
  requirements: { experience: string; education: string; certifications: readonly string[]; tools: readonly string[] }
}

/**
 * A first draft from a role profile: its purpose, its core duties in the framework's words, and what it asks for. Every
 * word is there to be changed; what only the employer knows (place, pay, dates) is left open.
 */
export function draftFromRole(
  role: RoleProfile,
  statements: ReadonlyMap<string, string>,
  organisation: { sector: string; country: string },
): PostingInputRaw {
  return {
    roleId: role.id,
    title: role.title,
    description: `${role.purpose}\n\n${role.summary}`,
    duties: role.responsibilities
      .filter((responsibility) => responsibility.importance === 'core')
      .flatMap(({ id, importance }) => {
        const text = statements.get(id)
        return text ? [{ text, responsibilityId: id, importance }] : []
      }),
    requirements: [role.requirements.experience, role.requirements.education].filter(Boolean),
    country: organisation.country,
    sector: organisation.sector,
    workMode: 'hybrid',
    contractType: 'permanent',
    seniority:
      role.grade <= 2
        ? 'junior'
        : role.grade <= 4
          ? 'mid'
          : role.grade <= 6
            ? 'senior'
            : role.grade <= 7
              ? 'lead'
              : 'director',
  }
}
