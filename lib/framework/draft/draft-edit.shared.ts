import { z } from 'zod'
import { importances, raciLetterSchema } from '../model'

/** The lists that entries are added to, retired in and removed from. */
export const entryCollections = ['competencies', 'responsibilities', 'roles', 'governanceRoles'] as const
export const draftCollections = ['levels', ...entryCollections, 'about'] as const
export type EntryCollection = (typeof entryCollections)[number]
export type DraftCollection = (typeof draftCollections)[number]

const name = z.string().min(1).max(200)
const entry = { collection: z.enum(entryCollections), id: name }
const before = name.nullable()

/**
 * One change of the draft, as small as a person makes it. A browser applies it at once and sends it; the server applies the
 * same change to whatever the draft has become meanwhile.
 *
 * - `set`: `field` is a path inside the entry, such as `statement`, `levels.3`, `requirements.education` or, for an entry of
 *   a list with ids, `competencies.risk-management.level`. `was` is what the writer saw. null: not there. `before` places
 *   what is put into a list. `id` is the number of a level, and `about` for what the document says of itself.
 * - `add`: a role brings the letters of its `responsibilities` into the matrix.
 * - `retire` keeps the entry for those who cite it; `remove` is for what nobody can have cited.
 * - `cell`: one letter of the matrix, and with it the role's profile, which lists R, A and C. `importance` is what the
 *   profile says of a duty that is new in it; `common` until somebody says otherwise.
 */
export const draftEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    collection: z.enum(draftCollections),
    id: name,
    field: z.string().min(1).max(400),
    value: z.json(),
    was: z.json(),
    before: before.optional(),
  }),
  z.strictObject({ kind: z.literal('add'), ...entry, value: z.json(), before }),
  z.strictObject({ kind: z.literal('move'), ...entry, before }),
  z.strictObject({
    kind: z.literal('retire'),
    ...entry,
    replacedBy: name.nullable(),
    /** Absent: the version that is being drafted. */
    inVersion: name.optional(),
  }),
  z.strictObject({ kind: z.literal('revive'), ...entry }),
  z.strictObject({ kind: z.literal('remove'), ...entry }),
  z.strictObject({
    kind: z.literal('cell'),
    responsibility: name,
    role: name,
    letter: raciLetterSchema.nullable(),
    was: raciLetterSchema.nullable(),
    importance: z.enum(importances).optional(),
    before: before.optional(),
  }),
])

export type DraftEdit = z.infer<typeof draftEditSchema>
export type EditValue = Extract<DraftEdit, { kind: 'set' }>['value']

/**
 * Why an edit was not made. `changed`: somebody else wrote there first, and `theirs` is what stands there. `gone`: what it
 * is about is not there any more. `taken`: the id names something else. `cited`: it was published, so it can be retired
 * only. `invalid`: the framework has no room for it.
 */
export interface EditConflict {
  edit: DraftEdit
  why: 'changed' | 'gone' | 'taken' | 'cited' | 'invalid'
  theirs: EditValue
  message: string
}

/** An edit sent by a page is still a guess: @returns null for what is none. */
export function readDraftEdits(json: unknown): DraftEdit[] | null {
  const read = z.array(draftEditSchema).max(500).safeParse(json)
  return read.success ? read.data : null
}
