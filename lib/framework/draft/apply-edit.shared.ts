import { type FrameworkDocument, type RaciLetter, type Role, raciLetterSchema } from '../model'
import type { DraftEdit, EditConflict, EditValue, EntryCollection } from './draft-edit.shared'
import { followerOf, placeBefore, readPath, sameValue, writePath } from './edit-path.shared'
import { asValue, findEntry, listOf, putEntry, readEntry, withList } from './entries.shared'

export type EditOutcome = { applied: true; document: FrameworkDocument } | { applied: false; conflict: EditConflict }

type Edit<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>

const most = 500

/**
 * The document with one change made in it. What stands there already is not a conflict, so that a change that is sent twice
 * is made once. A document that has the shape of a framework keeps it. Nothing outside the answer changes.
 */
export function applyEdit(document: FrameworkDocument, edit: DraftEdit): EditOutcome {
  switch (edit.kind) {
    case 'set':
      return applySet(document, edit)
    case 'add':
      return applyAdd(document, edit)
    case 'move':
      return applyMove(document, edit)
    case 'retire':
      return applyRetire(document, edit)
    case 'revive':
      return applyRevive(document, edit)
    case 'remove':
      return applyRemove(document, edit)
    case 'cell':
      return applyCell(document, edit)
  }
}

const done = (document: FrameworkDocument): EditOutcome => ({ applied: true, document })

const refuse = (edit: DraftEdit, why: EditConflict['why'], message: string, theirs: EditValue = null): EditOutcome => ({
  applied: false,
  conflict: { edit, why, theirs, message },
})

const gone = (edit: DraftEdit) => refuse(edit, 'gone', 'Somebody took this out of the draft.')

function applySet(document: FrameworkDocument, edit: Edit<'set'>): EditOutcome {
  const { collection, id, field, value, was, before } = edit
  const entry = findEntry(document, collection, id)
  if (entry === null) return gone(edit)
  const path = field.split('.')
  const ruled = ruledOut(collection, path)
  if (ruled) return refuse(edit, 'invalid', ruled)
  const theirs = readPath(entry, path)
  if (sameValue(theirs, value)) return done(document)
  if (!sameValue(theirs, was)) return refuse(edit, 'changed', 'Somebody else wrote here first.', theirs)
  const changed = writePath(entry, path, value, before)
  const result = changed === undefined ? null : putEntry(document, collection, id, changed)
  return result ? done(result) : refuse(edit, 'invalid', 'The framework has no room for this here.', theirs)
}

/** Fields with a rule of their own are changed by the edit that knows it. */
function ruledOut(collection: string, path: readonly string[]): string | null {
  const [first, , third] = path
  if (first === 'id' || (collection === 'levels' && first === 'level')) return 'An id stays what it is.'
  if (first === 'retired' && path[1] !== 'replacedBy') return 'Retire or revive the entry instead.'
  if (collection === 'roles' && first === 'responsibilities' && third !== 'importance')
    return 'What a role does is written in the matrix.'
  return null
}

function applyAdd(document: FrameworkDocument, edit: Edit<'add'>): EditOutcome {
  const { collection, id, value, before } = edit
  const there = findEntry(document, collection, id)
  if (there !== null)
    return sameValue(there, value) ? done(document) : refuse(edit, 'taken', 'This id names something else.', there)
  const twin = collection === 'roles' ? 'governanceRoles' : collection === 'governanceRoles' ? 'roles' : null
  if (twin && findEntry(document, twin, id) !== null) return refuse(edit, 'taken', 'This id names another role.')
  const entry = readEntry(collection, value)
  if (entry?.id !== id) return refuse(edit, 'invalid', 'This has not the shape of an entry.')
  if (listOf(document, collection).length >= most) return refuse(edit, 'invalid', `There is room for ${most} entries.`)
  const grown = withList(
    document,
    collection,
    placeBefore(listOf(document, collection), entry, (other) => other.id === before),
  )
  if (collection === 'responsibilities')
    return done({
      ...grown,
      raci: placeBefore(grown.raci, { responsibility: id, assignments: {} }, (row) => row.responsibility === before),
    })
  return collection === 'roles' ? addLetters(grown, edit) : done(grown)
}

/** The letters that a new role brings along. */
function addLetters(document: FrameworkDocument, edit: Edit<'add'>): EditOutcome {
  const role = document.roles.find(({ id }) => id === edit.id)
  const letters = new Map(role?.responsibilities.map(({ id, raci }) => [id, raci]))
  const rows = new Set(document.raci.map(({ responsibility }) => responsibility))
  if ([...letters].some(([id, letter]) => letter === 'I' || !rows.has(id)))
    return refuse(edit, 'invalid', 'The role names a responsibility that is not there, or one it is only informed of.')
  return done({
    ...document,
    raci: document.raci.map((row) => {
      const letter = letters.get(row.responsibility)
      return letter ? { ...row, assignments: { ...row.assignments, [edit.id]: letter } } : row
    }),
  })
}

function applyMove(document: FrameworkDocument, edit: Edit<'move'>): EditOutcome {
  const { collection, id, before } = edit
  const list = listOf(document, collection)
  const entry = list.find((each) => each.id === id)
  if (!entry || (before !== null && !list.some((each) => each.id === before))) return gone(edit)
  if (before === id || followerOf(list, id) === before) return done(document)
  const moved = withList(
    document,
    collection,
    reorder(list, entry, (other) => other.id === before),
  )
  const row = document.raci.find(({ responsibility }) => responsibility === id)
  if (collection !== 'responsibilities' || !row) return done(moved)
  return done({ ...moved, raci: reorder(document.raci, row, (other) => other.responsibility === before) })
}

const reorder = <T>(list: readonly T[], item: T, isMeant: (other: T) => boolean) =>
  placeBefore(
    list.filter((other) => other !== item),
    item,
    isMeant,
  )

function applyRetire(document: FrameworkDocument, edit: Edit<'retire'>): EditOutcome {
  const { collection, id, replacedBy } = edit
  const entry = document[collection].find((each) => each.id === id)
  if (!entry) return gone(edit)
  const { retired } = entry
  if (retired)
    return (retired.replacedBy ?? null) === replacedBy
      ? done(document)
      : refuse(edit, 'changed', 'Somebody retired this before you.', asValue(retired))
  const heir = replacedBy === null ? null : document[collection].find((each) => each.id === replacedBy)
  if (heir === undefined || heir?.id === id || heir?.retired)
    return refuse(edit, 'invalid', 'Choose an entry in use to stand in for this one.')
  const mark = { inVersion: edit.inVersion ?? document.version, ...(replacedBy === null ? {} : { replacedBy }) }
  const result = putEntry(document, collection, id, asValue({ ...entry, retired: mark }))
  return result ? done(result) : refuse(edit, 'invalid', 'This is no version number.')
}

function applyRevive(document: FrameworkDocument, edit: Edit<'revive'>): EditOutcome {
  const entry = document[edit.collection].find(({ id }) => id === edit.id)
  if (!entry) return gone(edit)
  if (!entry.retired) return done(document)
  const { retired: _, ...rest } = entry
  return done(putEntry(document, edit.collection, edit.id, asValue(rest)) ?? document)
}

function applyRemove(document: FrameworkDocument, edit: Edit<'remove'>): EditOutcome {
  const { collection, id } = edit
  if (findEntry(document, collection, id) === null) return done(document)
  let at = document
  for (const step of detachments(document, edit)) {
    const outcome = applyEdit(at, step)
    if (outcome.applied) at = outcome.document
  }
  const bare = withList(
    at,
    collection,
    listOf(at, collection).filter((entry) => entry.id !== id),
  )
  return done(
    collection === 'responsibilities'
      ? { ...bare, raci: bare.raci.filter(({ responsibility }) => responsibility !== id) }
      : bare,
  )
}

/** The edits that take an entry out of everything that names it, in the order in which they are made. */
export function detachments(document: FrameworkDocument, { collection, id }: Edit<'remove'>): DraftEdit[] {
  return [...cells(document, collection, id), ...namings(document, collection, id), ...heirs(document, collection, id)]
}

function cells(document: FrameworkDocument, collection: EntryCollection, id: string): DraftEdit[] {
  const clear = (responsibility: string, role: string, was: RaciLetter): DraftEdit => {
    return { kind: 'cell', responsibility, role, letter: null, was }
  }
  return document.raci.flatMap(({ responsibility, assignments }) =>
    Object.entries(assignments).flatMap(([role, letter]) => {
      const isMeant =
        collection === 'responsibilities' ? responsibility === id : collection !== 'competencies' && role === id
      return isMeant ? [clear(responsibility, role, letter)] : []
    }),
  )
}

function namings(document: FrameworkDocument, collection: EntryCollection, id: string): DraftEdit[] {
  const set = (of: 'roles' | 'responsibilities', owner: string, field: string, was: EditValue, value: EditValue) =>
    ({ kind: 'set', collection: of, id: owner, field, value, was }) satisfies DraftEdit
  const without = (list: readonly string[]) => list.filter((each) => each !== id)
  if (collection === 'competencies')
    return [
      ...document.responsibilities
        .filter(({ competencies }) => competencies.includes(id))
        .map(({ id: owner, competencies }) =>
          set('responsibilities', owner, 'competencies', competencies, without(competencies)),
        ),
      ...document.roles.flatMap((role) =>
        role.competencies
          .filter((need) => need.id === id)
          .map((need) => set('roles', role.id, `competencies.${id}`, asValue(need), null)),
      ),
    ]
  if (collection === 'responsibilities') return []
  return document.roles
    .filter((role) => role.id !== id)
    .flatMap((role) => [
      ...(role.reportsTo === id ? [set('roles', role.id, 'reportsTo', id, null)] : []),
      ...(role.progressesTo.includes(id)
        ? [set('roles', role.id, 'progressesTo', role.progressesTo, without(role.progressesTo))]
        : []),
    ])
}

function heirs(document: FrameworkDocument, collection: EntryCollection, id: string): DraftEdit[] {
  const entries: readonly { id: string; retired?: { replacedBy?: string | undefined } | undefined }[] =
    document[collection]
  return entries
    .filter(({ retired }) => retired?.replacedBy === id)
    .map((entry) => ({
      kind: 'set',
      collection,
      id: entry.id,
      field: 'retired.replacedBy',
      value: null,
      was: id,
    }))
}

function applyCell(document: FrameworkDocument, edit: Edit<'cell'>): EditOutcome {
  const { responsibility, role, letter, was } = edit
  const row = document.raci.find((each) => each.responsibility === responsibility)
  const isRole = document.roles.some(({ id }) => id === role)
  if (!row || !(isRole || document.governanceRoles.some(({ id }) => id === role))) return gone(edit)
  const theirs = raciLetterSchema.nullable().parse(row.assignments[role] ?? null)
  if (theirs === letter) return done(document)
  if (theirs !== was) return refuse(edit, 'changed', 'Somebody else set this cell first.', theirs)
  const { [role]: _, ...others } = row.assignments
  const assignments = letter === null ? others : { ...others, [role]: letter }
  return done({
    ...document,
    raci: document.raci.map((each) => (each === row ? { ...row, assignments } : each)),
    roles: document.roles.map((each) => (each.id === role ? { ...each, responsibilities: duties(each, edit) } : each)),
  })
}

/** The profile after a cell: R, A and C stand in it, I does not. */
function duties(role: Role, { responsibility: id, letter, importance = 'common', before }: Edit<'cell'>) {
  const others = role.responsibilities.filter((duty) => duty.id !== id)
  if (letter === null || letter === 'I') return others
  const there = role.responsibilities.find((duty) => duty.id === id)
  if (there) return role.responsibilities.map((duty) => (duty === there ? { ...duty, raci: letter } : duty))
  return placeBefore(others, { id, raci: letter, importance }, (duty) => duty.id === before)
}
