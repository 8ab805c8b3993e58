import { createHash } from 'node:crypto'
import { audienceOf, keyOf } from './map-row'
import { columnsOf, type Mapping } from './mapping'
import { type CalendarDate, daysBetween, readDate } from './read-date'
import { type Encoding, inspectFile, readRows } from './read-rows'

export type FirstRow = { line: number; content: string }

export type Survey = {
  encoding: Encoding
  /** sha-256, hex, of the file. */
  fileHash: string
  rows: number
  /** The row that stands for a key: the first one that is meant for the public. */
  firstPublic: ReadonlyMap<string, FirstRow>
  /** The newest publication date among the rows for the public, of those not in the future. */
  newest: CalendarDate | null
}

/**
 * Reads the whole file before anything is written, so that a file that breaks off half way changes nothing, and a row
 * can be told from its twin further down.
 * @throws DomainError not-found, or invalid when the file cannot be read to its end or lacks a column
 */
export async function surveyFile(file: string, mapping: Mapping, today: CalendarDate): Promise<Survey> {
  const { hash, encoding } = await inspectFile(file)
  const firstPublic = new Map<string, FirstRow>()
  let rows = 0
  let newest: CalendarDate | null = null
  for await (const { line, values } of readRows(file, encoding, columnsOf(mapping))) {
    rows += 1
    if (!values) continue
    const key = keyOf(values, mapping)
    if (!key || audienceOf(values, mapping) !== 'public') continue
    if (!firstPublic.has(key)) firstPublic.set(key, { line, content: contentOf(values) })
    const date = readDate(values[mapping.dates.published] ?? '', mapping.dates.format)
    if (date && daysBetween(date, today) >= 0 && (!newest || daysBetween(newest, date) > 0)) newest = date
  }
  return { encoding, fileHash: hash.digest('hex'), rows, firstPublic, newest }
}

/** Short fingerprint of a row's values: enough to tell a repeated row from another version of it. */
export function contentOf(values: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64').slice(0, 16)
}
