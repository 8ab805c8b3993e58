import type { VersionChange } from './version-diff.shared'

const kinds = {
  levels: 'level',
  competencies: 'competency',
  responsibilities: 'responsibility',
  roles: 'role',
  governanceRoles: 'governance role',
  about: 'framework',
} as const

const fields: Record<string, string> = {
  name: 'name',
  title: 'title',
  evidence: 'evidence phrases',
  exampleBullet: 'model line',
  exemplars: 'examples',
  alternativeTitles: 'other titles',
  progressesTo: 'ways up',
  reportsTo: 'line of report',
  monthsOfExperience: 'months of experience',
  kpis: 'measures',
  aka: 'other names',
}

/** The last named step of a path in words: `levels.3` is “level 3”. */
export function fieldText(field: string): string {
  const [first = '', second] = field.split('.')
  if (first === 'levels' && second) return `level ${second}`
  const last = field.split('.').at(-1) ?? field
  return (
    fields[last] ?? last.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  )
}

const shown = (value: unknown) =>
  value === null ? 'nothing' : typeof value === 'object' ? 'other entries' : `${String(value)}`

/** One change as a sentence without its full stop. */
export function changeText(change: VersionChange): string {
  switch (change.kind) {
    case 'added':
      return `New ${kinds[change.collection]}: ${change.name}`
    case 'removed':
      return `Removed ${kinds[change.collection]}: ${change.name}`
    case 'revived':
      return `In use again, ${kinds[change.collection]}: ${change.name}`
    case 'retired':
      return `Retired ${kinds[change.collection]}: ${change.name}${change.replacedBy ? `, replaced by ${change.replacedBy}` : ''}`
    case 'reworded':
      return `${change.name}: ${fieldText(change.field)} reworded`
    case 'listed': {
      const { added, removed } = change
      const counts = [
        ...(added.length ? [`${added.length} more`] : []),
        ...(removed.length ? [`${removed.length} fewer`] : []),
      ]
      return `${change.name}: ${fieldText(change.field)}, ${counts.join(' and ') || 'in another order'}`
    }
    case 'changed':
      return `${change.name}: ${fieldText(change.field)} from ${shown(change.from)} to ${shown(change.to)}`
    case 'level':
      return change.to === null
        ? `${change.roleName}: ${change.competencyName} no longer needed`
        : `${change.roleName}: ${change.competencyName} ${change.from === null ? 'newly needed' : `from level ${change.from}`} ${change.from === null ? 'at' : 'to'} level ${change.to}`
    case 'letter':
      return `${change.responsibilityName}: ${change.roleName} from ${change.from ?? 'no part'} to ${change.to ?? 'no part'}`
    case 'importance':
      return `${change.roleName}: ${change.name} from ${change.from} to ${change.to}`
    case 'order':
      return `${change.moved.length} ${change.moved.length === 1 ? 'entry has' : 'entries have'} moved among the ${change.collection === 'governanceRoles' ? 'governance roles' : change.collection}`
  }
}
