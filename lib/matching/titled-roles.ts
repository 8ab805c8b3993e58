import type { MatchableFramework } from './matchable-framework'

/**
 * The roles that a job title names, by their titles and other titles: those with the longest name found in it, so that
 * "Senior PMO Analyst" is not the "PMO Analyst" where a role has the longer name. Empty when it names none.
 */
export function titledRoles(framework: MatchableFramework, title: string): string[] {
  const asked = ` ${plain(title)} `
  let longest = 0
  let named: string[] = []
  for (const role of framework.roles)
    for (const name of [role.title, ...(role.alternativeTitles ?? [])].map(plain)) {
      if (!name || !asked.includes(` ${name} `) || name.length < longest) continue
      named = name.length > longest ? [role.id] : [...new Set([...named, role.id])]
      longest = name.length
    }
  return named
}

/** Every role that has one of its names somewhere in the title: "Senior PMO Analyst" holds that of the "PMO Analyst", too. */
export function rolesInTitle(framework: MatchableFramework, title: string): string[] {
  const asked = ` ${plain(title)} `
  return framework.roles
    .filter((role) =>
      [role.title, ...(role.alternativeTitles ?? [])].some((name) => asked.includes(` ${plain(name)} `)),
    )
    .map(({ id }) => id)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/programmes?\b/g, 'program')
    .replace(/co-ord/g, 'coord')
    .replace(/\bproject management office\b/g, 'pmo')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
