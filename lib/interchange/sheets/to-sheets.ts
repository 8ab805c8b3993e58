import type { EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { readPath } from '@/lib/framework/draft/edit-path.shared'
import { asValue, findEntry } from '@/lib/framework/draft/entries.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { Sheet } from '../read/read-file'
import { writeCell } from './cells'
import { aboutFields, entrySheets, joiningSheets, payFields } from './columns'

/** A framework as tables, one for each kind of thing. Reading them again gives no change. */
export function toSheets(framework: FrameworkDocument): Sheet[] {
  return [
    about(framework),
    ...entrySheets.map(({ collection, name, key, columns }) => {
      const entries: readonly object[] = collection === 'about' ? [] : framework[collection]
      return {
        name,
        rows: [
          [key.header, ...columns.map(({ header }) => header)],
          ...entries.map((entry) => [key, ...columns].map(({ field }) => cell(asValue(entry), field))),
        ],
      }
    }),
    matrix(framework),
    duties(framework),
    needs(framework),
    pay(framework),
  ]
}

/** The same tables without rows, to fill in. */
export function emptySheets(framework: FrameworkDocument): Sheet[] {
  return toSheets(framework).map(({ name, rows }) => ({
    name,
    // What a framework says of itself is asked for row by row.
    rows:
      name === joiningSheets.about.name
        ? rows.map(([field = '']) => [field, field === 'Field' ? 'Value' : ''])
        : rows.slice(0, 1),
  }))
}

const cell = (entry: EditValue, field: string) => writeCell(readPath(entry, field.split('.')))

function about(framework: FrameworkDocument): Sheet {
  const entry = findEntry(framework, 'about', 'about')
  return {
    name: joiningSheets.about.name,
    rows: [[...joiningSheets.about.headers], ...aboutFields.map(({ header, field }) => [header, cell(entry, field)])],
  }
}

function matrix({ raci, roles, governanceRoles }: FrameworkDocument): Sheet {
  const people = [...roles, ...governanceRoles].map(({ id }) => id)
  return {
    name: joiningSheets.matrix.name,
    rows: [
      [...joiningSheets.matrix.headers, ...people],
      ...raci.map(({ responsibility, assignments }) => [responsibility, ...people.map((id) => assignments[id] ?? '')]),
    ],
  }
}

function duties({ roles }: FrameworkDocument): Sheet {
  return {
    name: joiningSheets.duties.name,
    rows: [
      [...joiningSheets.duties.headers],
      ...roles.flatMap((role) => role.responsibilities.map((duty) => [role.id, duty.id, duty.importance])),
    ],
  }
}

function needs({ roles }: FrameworkDocument): Sheet {
  return {
    name: joiningSheets.needs.name,
    rows: [
      [...joiningSheets.needs.headers],
      ...roles.flatMap((role) =>
        role.competencies.map(({ id, level, importance }) => [role.id, id, String(level), importance]),
      ),
    ],
  }
}

function pay({ roles }: FrameworkDocument): Sheet {
  return {
    name: joiningSheets.pay.name,
    rows: [
      [...joiningSheets.pay.headers],
      ...roles.flatMap((role) =>
        (role.salary ?? []).map((figure) => [role.id, ...payFields.map((field) => writeCell(figure[field] ?? null))]),
      ),
    ],
  }
}
