import type { FrameworkDocument } from './model'

/** What competencies, responsibilities and roles of either kind are called, by their ids. */
export function namesOf(
  document: Pick<FrameworkDocument, 'competencies' | 'responsibilities' | 'roles' | 'governanceRoles'>,
): Map<string, string> {
  return new Map([
    ...[...document.competencies, ...document.responsibilities].map(({ id, name }) => [id, name] as const),
    ...[...document.roles, ...document.governanceRoles].map(({ id, title }) => [id, title] as const),
  ])
}
