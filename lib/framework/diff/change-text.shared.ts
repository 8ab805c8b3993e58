import type { EditValue } from '../draft/draft-edit.shared'
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
  salary: 'pay figures',
  sfiaLevels: 'levels of SFIA',
  aka: 'other names',
}

/** The last named step of a path in words: `levels.3` is “level 3”. */
function fieldText(field: string): string {
  const [first = '', second] = field.split('.')
  if (first === 'levels' && second) return `level ${second}`
  const last = field.split('.').at(-1) ?? field
  return (
    fields[last] ?? last.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  )
}

/** Figures are shown from and to; of anything larger, or that is named by an id, only that it came, went or changed. */
function valueText(field: string, from: EditValue, to: EditValue): string {
  const isShown = [from, to].every((value) => value !== null && typeof value !== 'object') && !isCiting(field)
  if (isShown) return `${fieldText(field)} from ${from} to ${to}`
  return `${fieldText(field)} ${from === null ? 'added' : to === null ? 'taken out' : 'changed'}`
}

/** An id in another place is no better wording. */
const isCiting = (field: string) => field === 'reportsTo'

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
      return `Retired ${kinds[change.collection]}: ${change.name}${change.successorName ? `, replaced by ${change.successorName}` : ''}`
    case 'reworded':
      return `${change.name}: ${fieldText(change.field)} ${isCiting(change.field) ? 'changed' : 'reworded'}`
    case 'listed': {
      const { added, removed } = change
      const counts = [
        ...(added.length ? [`${added.length} more`] : []),
        ...(removed.length ? [`${removed.length} fewer`] : []),
      ]
      return `${change.name}: ${fieldText(change.field)}, ${counts.join(' and ') || 'in another order'}`
    }
    case 'changed':
      return `${change.name}: ${valueText(change.field, change.from, change.to)}`
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
