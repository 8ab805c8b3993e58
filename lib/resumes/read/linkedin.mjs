import { parse } from 'csv-parse/sync'
import { limits, Refused } from './refused.mjs'
import { decodeText } from './text.mjs'

/** The tables of LinkedIn's data export that say something about the person's work, by the file's name without folder. */
const tables = [
  'profile',
  'positions',
  'education',
  'skills',
  'certifications',
  'languages',
  'projects',
  'volunteering',
  'email addresses',
  'phonenumbers',
  'honors',
  'publications',
  'courses',
  'organizations',
]
const nameOf = (path) =>
  path
    .split('/')
    .at(-1)
    .toLowerCase()
    .replace(/\.csv$/, '')

/** @param {Map<string, () => Buffer>} entries */
export function isLinkedIn(entries) {
  const names = [...entries.keys()].filter((name) => /\.csv$/i.test(name)).map(nameOf)
  return ['profile', 'positions', 'education', 'skills'].filter((name) => names.includes(name)).length >= 2
}

/** @param {Map<string, () => Buffer>} entries */
export function readLinkedIn(entries) {
  const data = {}
  let characters = 0
  for (const [path, open] of entries) {
    const name = nameOf(path)
    if (!/\.csv$/i.test(path) || !tables.includes(name) || name in data) continue
    const { text } = decodeText(open())
    characters += text.length
    if (characters > limits.characters) throw new Refused('too-long')
    data[name] = rowsOf(text)
  }
  return { kind: 'linkedin', data, notes: [] }
}

/** Each row as an object under the names of the first row, in lower case; cells without a name are left out. */
function rowsOf(text) {
  let rows
  try {
    rows = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limits.rows + 2,
    })
  } catch {
    throw new Refused('damaged')
  }
  const [header = [], ...body] = rows
  if (header.length > limits.columns) throw new Refused('too-complex')
  if (body.length > limits.rows) throw new Refused('too-long')
  const names = header.map((name) => name.trim().toLowerCase())
  return body.map((row) =>
    Object.fromEntries(
      names.flatMap((name, index) => (name && name !== '__proto__' ? [[name, (row[index] ?? '').trim()]] : [])),
    ),
  )
}
