import { type EntryCollection, entryCollections } from '../draft/draft-edit.shared'
import { asValue, findEntry, listOf } from '../draft/entries.shared'
import type { FrameworkDocument, Role } from '../model'
import { entryChanges } from './entry-changes.shared'
import { movedIds } from './moved-ids.shared'
import type { VersionChange, VersionDiff } from './version-diff.shared'

/** What the later of two documents says differently, in the order in which a reader wants it: what is there, then what it says. */
export function diffVersions(before: FrameworkDocument, after: FrameworkDocument): VersionDiff {
  const name = names(before, after)
  return {
    from: before.version,
    to: after.version,
    changes: [
      ...entryCollections.flatMap((collection) => comings(collection, before, after, name)),
      ...after.roles.flatMap((role) => needChanges(role, before, name)),
      ...letterChanges(before, after, name),
      ...entryChanges(
        { collection: 'about', id: 'about', name: after.title },
        findEntry(before, 'about', 'about'),
        findEntry(after, 'about', 'about'),
      ),
      ...after.levels.flatMap((level) =>
        entryChanges(
          { collection: 'levels', id: String(level.level), name: level.name },
          findEntry(before, 'levels', String(level.level)),
          asValue(level),
        ),
      ),
      ...entryCollections.flatMap((collection) => wordings(collection, before, after, name)),
      ...entryCollections.flatMap((collection) => orders(collection, before, after, name)),
    ],
  }
}

type Name = (id: string) => string

/** Ids of competencies and of responsibilities may be alike; a change always says of which it speaks. */
function names(before: FrameworkDocument, after: FrameworkDocument): Record<EntryCollection, Name> {
  const of = (list: (document: FrameworkDocument) => readonly (readonly [string, string])[]): Name => {
    const known = new Map([...list(before), ...list(after)])
    return (id) => known.get(id) ?? id
  }
  const people = of(({ roles, governanceRoles }) =>
    [...roles, ...governanceRoles].map(({ id, title }) => [id, title] as const),
  )
  return {
    competencies: of(({ competencies }) => competencies.map((entry) => [entry.id, entry.name] as const)),
    responsibilities: of(({ responsibilities }) => responsibilities.map((entry) => [entry.id, entry.name] as const)),
    roles: people,
    governanceRoles: people,
  }
}

function comings(
  collection: EntryCollection,
  before: FrameworkDocument,
  after: FrameworkDocument,
  name: Record<EntryCollection, Name>,
): VersionChange[] {
  const old = new Map<string, { retired?: object | undefined }>(before[collection].map((entry) => [entry.id, entry]))
  const here = new Set(listOf(after, collection).map(({ id }) => id))
  const entry = (id: string) => ({ collection, id, name: name[collection](id) })
  return [
    ...after[collection].flatMap(({ id, retired }): VersionChange[] => {
      const was = old.get(id)
      if (retired && !was?.retired) {
        const replacedBy = retired.replacedBy ?? null
        const successorName = replacedBy && name[collection](replacedBy)
        return [{ ...entry(id), kind: 'retired', replacedBy, successorName }]
      }
      if (!was) return retired ? [] : [{ ...entry(id), kind: 'added' }]
      return was.retired && !retired ? [{ ...entry(id), kind: 'revived' }] : []
    }),
    ...listOf(before, collection)
      .filter(({ id }) => !here.has(id))
      .map(({ id }): VersionChange => ({ ...entry(id), kind: 'removed' })),
  ]
}

/** Levels and importance of a role that both versions have. */
function needChanges(role: Role, before: FrameworkDocument, name: Record<EntryCollection, Name>): VersionChange[] {
  const old = before.roles.find(({ id }) => id === role.id)
  if (!old) return []
  const roleName = role.title
  const oldDuties = new Map(old.responsibilities.map((duty) => [duty.id, duty]))
  return [
    ...levelChanges(role, old, name.competencies),
    ...role.responsibilities.flatMap(({ id, importance: to }): VersionChange[] => {
      const from = oldDuties.get(id)?.importance
      if (from === undefined || from === to) return []
      const of = 'responsibilities'
      return [{ kind: 'importance', role: role.id, roleName, of, id, name: name[of](id), from, to }]
    }),
  ]
}

function levelChanges(role: Role, old: Role, name: Name): VersionChange[] {
  const [was, is] = [old, role].map(({ competencies }) => new Map(competencies.map((need) => [need.id, need])))
  return [...new Set([...role.competencies, ...old.competencies].map(({ id }) => id))].flatMap(
    (id): VersionChange[] => {
      const [before, after] = [was?.get(id), is?.get(id)]
      const common = { role: role.id, roleName: role.title }
      const isEssential = (after ?? before)?.importance === 'essential'
      const [from, to] = [before?.level ?? null, after?.level ?? null]
      return [
        ...(from === to
          ? []
          : [{ ...common, kind: 'level' as const, competency: id, competencyName: name(id), from, to, isEssential }]),
        ...(before && after && before.importance !== after.importance
          ? [
              {
                ...common,
                kind: 'importance' as const,
                of: 'competencies' as const,
                id,
                name: name(id),
                from: before.importance,
                to: after.importance,
              },
            ]
          : []),
      ]
    },
  )
}

/** Letters of rows and columns that both versions have: a new or vanished one is told as a whole. */
function letterChanges(
  before: FrameworkDocument,
  after: FrameworkDocument,
  name: Record<EntryCollection, Name>,
): VersionChange[] {
  const old = new Map(before.raci.map(({ responsibility, assignments }) => [responsibility, assignments]))
  const people = (document: FrameworkDocument) =>
    new Set([...document.roles, ...document.governanceRoles].map(({ id }) => id))
  const [was, is] = [people(before), people(after)]
  return after.raci.flatMap(({ responsibility, assignments }) => {
    const earlier = old.get(responsibility)
    if (!earlier) return []
    return [...new Set([...Object.keys(assignments), ...Object.keys(earlier)])]
      .filter((role) => was.has(role) && is.has(role) && assignments[role] !== earlier[role])
      .map(
        (role): VersionChange => ({
          kind: 'letter',
          responsibility,
          responsibilityName: name.responsibilities(responsibility),
          role,
          roleName: name.roles(role),
          from: earlier[role] ?? null,
          to: assignments[role] ?? null,
        }),
      )
  })
}

function wordings(
  collection: EntryCollection,
  before: FrameworkDocument,
  after: FrameworkDocument,
  name: Record<EntryCollection, Name>,
): VersionChange[] {
  const old = new Map(listOf(before, collection).map((entry) => [entry.id, entry]))
  return listOf(after, collection).flatMap((entry) => {
    const was = old.get(entry.id)
    // Unchanged entries of two versions of one draft are often the very same object.
    if (!was || was === entry) return []
    const place = { collection, id: entry.id, name: name[collection](entry.id) }
    return entryChanges(place, asValue(was), asValue(entry)).map((change) => withNames(change, name))
  })
}

/** Fields that hold ids, with what they are ids of. */
const citing: Partial<Record<EntryCollection, Record<string, EntryCollection>>> = {
  roles: { progressesTo: 'roles', reportsTo: 'roles' },
  responsibilities: { competencies: 'competencies' },
}

/** What a field cites by id is told by name. */
function withNames(change: VersionChange, name: Record<EntryCollection, Name>): VersionChange {
  if (change.kind !== 'listed' && change.kind !== 'reworded') return change
  const of = change.collection === 'about' || change.collection === 'levels' ? undefined : citing[change.collection]
  const cited = of?.[change.field]
  if (!cited) return change
  if (change.kind === 'listed')
    return {
      ...change,
      names: Object.fromEntries([...change.added, ...change.removed].map((id) => [id, name[cited](id)])),
    }
  const id = (gone: 'added' | 'removed') =>
    change.words.flatMap(({ text, kind }) => (kind === gone ? [] : [text])).join('')
  return {
    ...change,
    words: [
      { text: name[cited](id('added')), kind: 'removed' },
      { text: ' ', kind: 'same' },
      { text: name[cited](id('removed')), kind: 'added' },
    ],
  }
}

function orders(
  collection: EntryCollection,
  before: FrameworkDocument,
  after: FrameworkDocument,
  name: Record<EntryCollection, Name>,
): VersionChange[] {
  const ids = (document: FrameworkDocument) => listOf(document, collection).map(({ id }) => id)
  const moved = movedIds(ids(before), ids(after))
  if (moved.length === 0) return []
  return [{ kind: 'order', collection, moved: moved.map((id) => ({ id, name: name[collection](id) })) }]
}
