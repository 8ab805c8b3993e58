import type { MatchableFramework } from './matchable-framework'

/**
 * The roles that a job title names, by their titles and other titles: those with the longest name found in it, so that
 * "Senior PMO Analyst" is not the "PMO Analyst" where a role has the longer name. Empty when it names none.
 */
export function titledRoles(framework: MatchableFramework, title: string): string[] {
  const found = namesInTitle(framework, title)
  const longest = Math.max(...found.map(({ name }) => name.length))
  return [...new Set(found.filter(({ name }) => name.length === longest).map(({ role }) => role))]
}

/** Every role that has one of its names somewhere in the title: "Senior PMO Analyst" holds that of the "PMO Analyst", too. */
export const rolesInTitle = (framework: MatchableFramework, title: string): string[] => [
  ...new Set(namesInTitle(framework, title).map(({ role }) => role)),
]

/** The names of roles that stand in a title as whole words, in the order of the framework. */
function namesInTitle({ roles }: MatchableFramework, title: string) {
  const asked = ` ${plain(title)} `
  return roles.flatMap((role) =>
    [role.title, ...(role.alternativeTitles ?? [])]
      .map(plain)
      .filter((name) => name && asked.includes(` ${name} `))
      .map((name) => ({ role: role.id, name })),
  )
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/programmes?\b/g, 'program')
    .replace(/co-ord/g, 'coord')
    .replace(/\bproject management office\b/g, 'pmo')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
