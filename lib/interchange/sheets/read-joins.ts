import type { EditValue } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { Incoming, IncomingField } from '../propose/incoming'
import { unguardCell } from './cells'
import { joiningSheets, payFields, payNumbers } from './columns'
import type { Table, TableRow } from './table'

const { duties, needs, pay } = joiningSheets
type Reader = (table: Table, current: FrameworkDocument, incoming: Incoming) => void

/** The reader of a sheet that joins entries, by its name or its headers; null when it is none. */
export function readJoins(table: Table, byName: string): Reader | null {
  const is = ({ name, headers }: { name: string; headers: readonly string[] }) =>
    byName === name.toLowerCase() || table.has(...headers)
  if (is(needs)) return readNeeds
  if (is(duties)) return readDuties
  return is(pay) ? readPay : null
}

function readDuties(table: Table, _: FrameworkDocument, incoming: Incoming) {
  for (const row of table.rows)
    incoming.duties.push({
      role: row.text('Role'),
      responsibility: row.text('Responsibility'),
      importance: row.text('Importance').toLowerCase(),
      place: row.place('Importance'),
    })
}

/** A role that stands in the sheet has what stands in the sheet, and no more. */
function readNeeds(table: Table, current: FrameworkDocument, incoming: Incoming) {
  for (const [role, rows] of byRole(table)) {
    const fields: IncomingField[] = rows.map((row) => ({
      field: `competencies.${row.text('Competency')}`,
      value: {
        id: row.text('Competency'),
        level: Number(row.text('Level')) || row.text('Level'),
        importance: row.text('Importance').toLowerCase(),
      },
      place: row.place('Competency'),
    }))
    const named = new Set(fields.map(({ field }) => field))
    for (const { id } of current.roles.find((each) => each.id === role)?.competencies ?? [])
      if (!named.has(`competencies.${id}`))
        fields.push({ field: `competencies.${id}`, value: null, place: rows[0]?.place('Role') ?? table.name })
    incoming.entries.push({ collection: 'roles', id: role, place: rows[0]?.place('Role') ?? table.name, fields })
  }
}

function readPay(table: Table, _: FrameworkDocument, incoming: Incoming) {
  for (const [role, rows] of byRole(table)) {
    const place = rows[0]?.place('Role') ?? table.name
    const value = rows.map((row) => payFigure(row))
    incoming.entries.push({ collection: 'roles', id: role, place, fields: [{ field: 'salary', value, place }] })
  }
}

function payFigure(row: TableRow): EditValue {
  return Object.fromEntries(
    payFields.flatMap((field, at) => {
      const text = unguardCell(row.text(pay.headers[at + 1] ?? ''))
      if (text === '') return []
      const number = Number(text)
      return [[field, payNumbers.includes(field) && Number.isFinite(number) ? number : text]]
    }),
  )
}

function byRole(table: Table): Map<string, TableRow[]> {
  const rows = new Map<string, TableRow[]>()
  for (const row of table.rows) rows.set(row.text('Role'), [...(rows.get(row.text('Role')) ?? []), row])
  return rows
}
