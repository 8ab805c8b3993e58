interface Named {
  id: string
  name: string
}
interface Titled {
  id: string
  title: string
}

/** What competencies, responsibilities and roles of either kind are called, by their ids. */
export function namesOf({
  competencies = [],
  responsibilities,
  roles,
  governanceRoles,
}: {
  competencies?: readonly Named[]
  responsibilities: readonly Named[]
  roles: readonly Titled[]
  governanceRoles: readonly Titled[]
}): Map<string, string> {
  return new Map([
    ...[...competencies, ...responsibilities].map(({ id, name }) => [id, name] as const),
    ...[...roles, ...governanceRoles].map(({ id, title }) => [id, title] as const),
  ])
}
