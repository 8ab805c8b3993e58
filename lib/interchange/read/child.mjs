/**
 * The inside of the reader of framework files: file on standard input, one JSON answer on standard output. A process of its
 * own with an empty environment and no network, since the libraries here open files that strangers made. Plain JavaScript:
 * it is started by node without a build. It answers with tables or plain values; what they mean is found out by the caller.
 */
import '../../platform/closed/closed-process.mjs'
import { Refused } from '../../platform/closed/refused.mjs'
import { zipEntries } from '../../platform/closed/zip-directory.mjs'
import { readCsv } from './csv.mjs'
import { readJson } from './json.mjs'
import { decodeText } from './text.mjs'

async function read(bytes) {
  if (bytes.length === 0) throw new Refused('empty')
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return readZip(bytes)
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') throw new Refused('empty')
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new Refused(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel')
  const text = decodeText(bytes)
  const start = text.trimStart()[0]
  if (start === undefined) throw new Refused('empty')
  if (start === '{' || start === '[') return { kind: 'json', data: readJson(text) }
  if (start === '<' || text.startsWith('%PDF')) throw new Refused('wrong-type')
  return { kind: 'sheets', sheets: [{ name: '', rows: readCsv(text, '') }] }
}

async function readZip(bytes) {
  const entries = zipEntries(bytes)
  if (entries.has('xl/workbook.xml')) return (await import('./xlsx.mjs')).readXlsx(bytes, entries)
  const tables = [...entries].filter(([name]) => /\.csv$/i.test(name) && !name.startsWith('__MACOSX/'))
  if (tables.length === 0) throw new Refused('wrong-type')
  const sheets = tables.map(([path, open]) => {
    const name = path.replace(/^.*\//, '').replace(/\.csv$/i, '')
    return { name, rows: readCsv(decodeText(open()), name) }
  })
  return { kind: 'sheets', sheets }
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
let answer
try {
  answer = { ok: true, ...(await read(Buffer.concat(chunks))) }
} catch (error) {
  answer =
    error instanceof Refused
      ? { ok: false, reason: error.reason, place: error.place ?? null }
      : { ok: false, reason: 'damaged', place: null }
}
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
