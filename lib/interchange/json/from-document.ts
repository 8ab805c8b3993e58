import type { DraftCollection, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { asValue } from '@/lib/framework/draft/entries.shared'
import { type FrameworkDocument, frameworkSchema } from '@/lib/framework/model'
import { DomainError } from '@/lib/platform/errors'
import { entryKey, type Incoming, type IncomingField, nothingIncoming } from '../propose/incoming'
import { shapeMessage } from '../shape-message'

/** A part of a framework is enough: the lists that are missing are not touched. */
const partSchema = frameworkSchema.partial()
type Part = Partial<FrameworkDocument>

/** Objects of an entry that are read field by field, so that two people may change two of them. */
const opened = new Set(['levels', 'requirements', 'mappings', 'gradeScale', 'raciDefinitions'])

/**
 * Our own JSON, the whole document or some of its lists. `version` says where it came from and changes nothing.
 * @throws DomainError invalid, with every problem of shape by its path
 */
export function fromDocument(json: unknown, current: FrameworkDocument): Incoming {
  const read = partSchema.safeParse(json, { error: shapeMessage })
  if (!read.success) throw DomainError.fromZod(read.error)
  const part: Part = read.data
  const incoming = nothingIncoming()
  const { version: _, levels, competencies, responsibilities, roles, governanceRoles, raci, ...about } = part
  if (Object.keys(about).length > 0) put(incoming, 'about', 'about', about)
  for (const level of levels ?? []) put(incoming, 'levels', String(level.level), level, ['level'])
  const lists = { competencies, responsibilities, governanceRoles, roles }
  for (const [name, list] of Object.entries(lists)) {
    if (!list) continue
    const collection = name as keyof typeof lists
    incoming.whole.add(collection)
    for (const entry of list) {
      put(incoming, collection, entry.id, entry, [
        'id',
        'retired',
        ...(collection === 'roles' ? ['responsibilities', 'competencies'] : []),
      ])
      incoming.retired.set(
        entryKey(collection, entry.id),
        entry.retired ? { replacedBy: entry.retired.replacedBy ?? null } : null,
      )
    }
  }
  for (const role of roles ?? []) roleParts(role, current, incoming)
  for (const [at, row] of (raci ?? []).entries()) rowCells(row, at, current, incoming)
  return withoutTwins(incoming)
}

function put(
  incoming: Incoming,
  collection: DraftCollection,
  id: string,
  entry: object,
  leftOut: readonly string[] = [],
) {
  const place = collection === 'about' ? '' : `${collection}.${id}`
  const fields = Object.entries(entry).flatMap(([key, value]): IncomingField[] => {
    if (leftOut.includes(key) || value === undefined) return []
    const at = place ? `${place}.${key}` : key
    if (opened.has(key) && !Array.isArray(value))
      return Object.entries(value as Record<string, unknown>).map(([inner, text]) => ({
        field: `${key}.${inner}`,
        value: asValue(text),
        place: `${at}.${inner}`,
      }))
    return [{ field: key, value: asValue(value), place: at }]
  })
  incoming.entries.push({ collection, id, place: place || 'about', fields })
}

type Role = NonNullable<Part['roles']>[number]

function roleParts(role: Role, current: FrameworkDocument, incoming: Incoming) {
  const held = current.roles.find(({ id }) => id === role.id)
  const place = `roles.${role.id}.competencies`
  const fields: IncomingField[] = role.competencies.map((need) => ({
    field: `competencies.${need.id}`,
    value: need as EditValue,
    place: `${place}.${need.id}`,
  }))
  const named = new Set(role.competencies.map(({ id }) => id))
  for (const { id } of held?.competencies ?? [])
    if (!named.has(id)) fields.push({ field: `competencies.${id}`, value: null, place })
  incoming.entries.push({ collection: 'roles', id: role.id, place, fields })
  for (const { id, importance } of role.responsibilities)
    incoming.duties.push({
      role: role.id,
      responsibility: id,
      importance,
      place: `roles.${role.id}.responsibilities.${id}`,
    })
}

type Row = NonNullable<Part['raci']>[number]

/** A row says all its letters: one that is not there is taken away. */
function rowCells({ responsibility, assignments }: Row, at: number, current: FrameworkDocument, incoming: Incoming) {
  const held = current.raci.find((row) => row.responsibility === responsibility)?.assignments ?? {}
  for (const role of new Set([...Object.keys(held), ...Object.keys(assignments)]))
    incoming.cells.push({
      responsibility,
      role,
      letter: Object.hasOwn(assignments, role) ? (assignments[role] ?? null) : null,
      place: `raci.${at + 1}.${responsibility}.${role}`,
    })
}

/** An id twice in one list names two things; the first is taken and the second said. */
function withoutTwins(incoming: Incoming): Incoming {
  const seen = new Set<string>()
  const entries = incoming.entries.filter(({ collection, id, place }) => {
    const key = `${entryKey(collection, id)} ${place.endsWith('.competencies')}`
    if (seen.has(key)) {
      incoming.refused.push({ place, message: `${id} stands here a second time; the first counts.` })
      return false
    }
    seen.add(key)
    return true
  })
  return { ...incoming, entries }
}
