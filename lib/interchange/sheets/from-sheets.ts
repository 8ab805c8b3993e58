import { z } from 'zod'
import type { EditValue, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import { readPath } from '@/lib/framework/draft/edit-path.shared'
import { findEntry } from '@/lib/framework/draft/entries.shared'
import { type FrameworkDocument, raciLetters } from '@/lib/framework/model'
import { type Incoming, type IncomingField, nothingIncoming } from '../propose/incoming'
import type { Sheet } from '../read/read-file'
import { readCell, unguardCell } from './cells'
import { aboutFields, type Column, type EntrySheet, entrySheets, joiningSheets } from './columns'
import { readJoins } from './read-joins'
import { type Table, toTable } from './table'

/** The sheets of a file that are ours, whatever their order; null when none is. */
export function fromSheets(sheets: readonly Sheet[], current: FrameworkDocument): Incoming | null {
  const incoming = nothingIncoming()
  let known = 0
  for (const sheet of sheets) {
    const table = toTable(sheet)
    const reader = table && readerOf(table, current)
    if (!reader) continue
    known++
    reader(table, current, incoming)
  }
  return known > 0 ? incoming : null
}

type Reader = (table: Table, current: FrameworkDocument, incoming: Incoming) => void

/** By its name, or where that says nothing, by its first row. */
function readerOf(table: Table, current: FrameworkDocument): Reader | null {
  const name = table.name.trim().toLowerCase()
  const { about, matrix } = joiningSheets
  const named = entrySheets.find((sheet) => sheet.name.toLowerCase() === name)
  if (named) return readerOfEntries(named)
  if (name === about.name.toLowerCase()) return readAbout
  if (name === matrix.name.toLowerCase()) return readMatrix
  const joined = readJoins(table, name)
  if (joined) return joined
  const entry = entryByHeaders(table, current)
  if (entry) return readerOfEntries(entry)
  if (table.has(...about.headers)) return readAbout
  return table.headers[0] === 'responsibility' ? readMatrix : null
}

const readerOfEntries =
  (sheet: EntrySheet): Reader =>
  (rows, current, incoming) =>
    readEntries(rows, sheet, current, incoming)

/** The sheet that has all the columns of a nameless table, and most of its rows where several have. */
function entryByHeaders(table: Table, current: FrameworkDocument): EntrySheet | undefined {
  const fitting = entrySheets.filter(({ key, columns }) => {
    const own = new Set([key, ...columns].map(({ header }) => header.toLowerCase()))
    const fits = table.headers.every((header) => header === '' || own.has(header))
    return fits && table.has(key.header) && table.headers.length > 1
  })
  const known = ({ collection, key }: EntrySheet) =>
    table.rows.filter((row) => findEntry(current, collection, row.text(key.header)) !== null).length
  const [best, second] = fitting.toSorted((a, b) => known(b) - known(a))
  return best && second && known(best) === known(second) ? undefined : best
}

function readEntries(
  table: Table,
  { collection, key, columns }: EntrySheet,
  current: FrameworkDocument,
  incoming: Incoming,
) {
  const seen = new Set<string>()
  if (!table.has(key.header)) {
    incoming.refused.push({ place: table.name, message: `This sheet has no column “${key.header}”.` })
    return
  }
  for (const header of table.unknown([key, ...columns].map((each) => each.header)))
    incoming.refused.push({ place: table.name, message: `There is no field “${header}”; the column was left out.` })
  for (const row of table.rows) {
    const id = unguardCell(row.text(key.header))
    const place = row.place(key.header)
    if (id === '') {
      incoming.refused.push({ place, message: `This row has no ${key.header.toLowerCase()}, so it was left out.` })
      continue
    }
    if (seen.has(id)) {
      incoming.refused.push({ place, message: `${id.slice(0, 100)} stands here a second time; the first row counts.` })
      continue
    }
    seen.add(id)
    const entry = findEntry(current, collection, id)
    const fields = columns.flatMap((column): IncomingField[] => {
      // An empty cell of a new entry says nothing; whether something is missing is found out when it is put in place.
      if (!table.has(column.header) || (entry === null && row.text(column.header) === '')) return []
      const read = readField(row.cell(column.header), column, entry)
      if (read !== undefined) return [{ field: column.field, value: read, place: row.place(column.header) }]
      incoming.refused.push({ place: row.place(column.header), message: 'A number belongs here.' })
      return []
    })
    incoming.entries.push({ collection, id, place, fields })
  }
  const order = z.enum(['competencies', 'responsibilities', 'roles', 'governanceRoles']).safeParse(collection)
  if (order.success) incoming.whole.add(order.data satisfies EntryCollection)
}

function readField(cell: string, { field, kind }: Column, entry: EditValue): EditValue | undefined {
  return readCell(cell, kind, entry === null ? undefined : readPath(entry, field.split('.')))
}

function readAbout(table: Table, current: FrameworkDocument, incoming: Incoming) {
  const entry = findEntry(current, 'about', 'about')
  const byHeader = new Map(aboutFields.map((column) => [column.header.toLowerCase(), column]))
  const fields: IncomingField[] = []
  for (const row of table.rows) {
    const column = byHeader.get(row.text('Field').toLowerCase())
    const place = row.place('Value')
    if (!column) {
      incoming.refused.push({ place: row.place('Field'), message: 'There is no field with this name.' })
      continue
    }
    const cell = row.cell('Value')
    const value = readField(cell, column, entry)
    // Nothing written is nothing said: a template that is filled in half empties nothing.
    if (cell.trim() === '') continue
    if (value === undefined) incoming.refused.push({ place, message: 'A number belongs here.' })
    else fields.push({ field: column.field, value, place })
  }
  incoming.entries.push({ collection: 'about', id: 'about', place: table.name, fields })
}

const letterOf = new Map<string, (typeof raciLetters)[number]>(raciLetters.map((letter) => [letter, letter]))

function readMatrix(table: Table, _: FrameworkDocument, incoming: Incoming) {
  const seen = new Set<string>()
  for (const row of table.rows) {
    const responsibility = row.text('Responsibility')
    if (responsibility === '' || seen.has(responsibility)) {
      const message =
        responsibility === ''
          ? 'This row names no responsibility.'
          : `${responsibility.slice(0, 100)} has a second row here.`
      incoming.refused.push({ place: row.place('Responsibility'), message })
      continue
    }
    seen.add(responsibility)
    for (const role of table.headers.slice(1)) {
      if (role === '') continue
      const text = row.text(role)
      const letter = text === '' ? null : letterOf.get(text.toUpperCase())
      const place = row.place(role)
      if (letter === undefined)
        incoming.refused.push({
          place,
          message: `“${text.slice(0, 40)}” for ${role.slice(0, 100)} in ${responsibility.slice(0, 100)}: write R, A, C or I, or leave the cell empty.`,
        })
      else incoming.cells.push({ responsibility, role, letter, place })
    }
  }
}
