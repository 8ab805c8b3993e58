import { randomBytes } from 'node:crypto'
import type { Refusal } from '@/lib/interchange/rules'
import { sheetRow, workbook, zipOf } from './framework-files'

const text = (value: string) => new TextEncoder().encode(value)

/** A zip whose directory says less than what an entry unpacks to. */
function lyingZip() {
  const zip = Buffer.from(zipOf({ 'Roles.csv': `Id,Title\n${'x'.repeat(200_000)}` }))
  zip.writeUInt32LE(20, zip.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  return zip
}
export const bomb = () => zipOf({ 'xl/workbook.xml': '<a/>', 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) })
const row = sheetRow(1, ['Id', 'Title'])
const big = 'x'.repeat(5_000_000)
const utf16 = (value: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(value, 'utf16le')])
const encrypted = () =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
const stopHalfway = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2))

/** What is sent, and what is said: nothing of any of these gets as far as a proposal. */
export const hostileFiles: [string, () => Uint8Array, Refusal][] = [
  ['nothing at all', () => new Uint8Array(), 'empty'],
  ['spaces', () => text(' \n\t '), 'empty'],
  ['a mark and nothing behind it', () => text('\uFEFF'), 'empty'],
  ['an empty zip', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'empty'],
  ['a file of 13 MB', () => new Uint8Array(13 * 1024 * 1024), 'too-large'],
  ['a PDF', () => text('%PDF-1.7\n1 0 obj'), 'wrong-type'],
  ['a page', () => text('<!doctype html><script>alert(1)</script>'), 'wrong-type'],
  ['a picture as XML', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'wrong-type'],
  ['a zip of pictures', () => zipOf({ 'a.png': 'x', 'b.exe': 'MZ' }), 'wrong-type'],
  ['a Word document', () => zipOf({ 'word/document.xml': '<a/>' }), 'wrong-type'],
  ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex'), 'old-excel'],
  ['a workbook with a password', encrypted, 'encrypted'],
  ['bytes of a program', () => Buffer.from('7f454c4602010100ff', 'hex'), 'encoding'],
  ['Latin letters that are not UTF-8', () => Buffer.from('Id,Title\npmo-analyst,R\xe9sum\xe9', 'latin1'), 'encoding'],
  [
    'Japanese letters that are not UTF-8',
    () => Buffer.from('4964,8365835883678343'.replace(',', '2c'), 'hex'),
    'encoding',
  ],
  ['half a letter', () => Buffer.from([0x49, 0x64, 0x2c, 0xc3]), 'encoding'],
  ['UTF-16 without its second half', () => utf16('Id,Title').subarray(0, 9), 'encoding'],
  ['NULs in a table', () => text('Id,Title\npmo\0analyst,x'), 'damaged'],
  ['JSON that breaks off', () => text('{"roles": [{"id": "pmo-an'), 'not-json'],
  ['JSON with a comma too many', () => text('{"roles": [],}'), 'not-json'],
  ['JSON behind JSON', () => text('{"roles": []}{"roles": []}'), 'not-json'],
  ['JSON that is code', () => text('{"a": process.exit()}'), 'not-json'],
  ['100,000 brackets', () => text('['.repeat(100_000)), 'too-deep'],
  ['100,000 objects in each other', () => text(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 'too-deep'],
  ['lists 50 deep', () => text(`${'['.repeat(50)}1${']'.repeat(50)}`), 'too-deep'],
  ['a key named __proto__', () => text('{"__proto__": {"admin": true}, "roles": []}'), 'forbidden-key'],
  ['a key named __proto__, written otherwise', () => text('{"\\u005f_proto__": {"admin": true}}'), 'forbidden-key'],
  ['a key named constructor', () => text('{"roles": [{"constructor": {"prototype": {}}}]}'), 'forbidden-key'],
  ['a key named prototype', () => text('{"about": {"prototype": 1}}'), 'forbidden-key'],
  ['a field that stands twice', () => text('{"roles": [{"id": "a", "title": "A", "title": "B"}]}'), 'repeated-key'],
  ['a field that stands twice, written otherwise', () => text('{"title": "A", "t\\u0069tle": "B"}'), 'repeated-key'],
  ['a text of 5 MB in JSON', () => text(JSON.stringify({ title: big })), 'long-text'],
  ['a key of 5 MB', () => text(JSON.stringify({ [big]: 1 })), 'long-text'],
  ['700,000 numbers', () => text(JSON.stringify(Array(700_000).fill(1))), 'too-long'],
  ['a NUL in a text of JSON', () => text('{"title": "a\\u0000b"}'), 'damaged'],
  ['half a letter in a text of JSON', () => text('{"title": "\\ud800"}'), 'damaged'],
  ['a text of 5 MB in CSV', () => text(`Id,Title\npmo-analyst,${big}`), 'long-text'],
  ['a text of 5 MB in quotation marks', () => text(`Id,Title\npmo-analyst,"${big}"`), 'long-text'],
  ['a quotation mark that is never closed', () => text('Id,Title\npmo-analyst,"x\n'), 'not-csv'],
  ['100,000 rows', () => text(`Id\n${'a\n'.repeat(100_000)}`), 'too-many-rows'],
  ['a row of 1,000 columns', () => text(`Id${',x'.repeat(1000)}\n`), 'too-many-columns'],
  ['a formula in CSV', () => text('Id,Title\npmo-analyst,"=HYPERLINK(""http://evil.example"")"'), 'formula'],
  ['a command in CSV', () => text("Id,Title\npmo-analyst,=cmd|'/C calc'!A0"), 'formula'],
  ['a zip bomb', bomb, 'bomb'],
  ['a zip that lies about its size', lyingZip, 'bomb'],
  ['a zip with a way out', () => zipOf({ '../../etc/Roles.csv': 'Id\nx' }), 'damaged'],
  ['a zip with a way to the root', () => zipOf({ '/etc/Roles.csv': 'Id\nx' }), 'damaged'],
  [
    'a zip of 600 tables',
    () => zipOf(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.csv`, 'Id\n']))),
    'bomb',
  ],
  ['half a workbook', () => stopHalfway(workbook(row)), 'damaged'],
  ['a zip with noise in its middle', () => Buffer.from(workbook(row.repeat(200))).fill(7, 100, 400), 'damaged'],
  ['a workbook without its sheet', () => workbook(row, { 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
  ['a workbook that is no XML', () => workbook(row, { 'xl/workbook.xml': 'x' }), 'damaged'],
  ['macros', () => workbook(row, { 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['macros of the old kind', () => workbook(row, { 'xl/macrosheets/sheet1.xml': '<a/>' }), 'macros'],
  ['a link to another workbook', () => workbook(row, { 'xl/externalLinks/externalLink1.xml': '<a/>' }), 'external'],
  ['a connection to a database', () => workbook(row, { 'xl/connections.xml': '<a/>' }), 'external'],
  [
    'a formula in a workbook',
    () => workbook('<row r="1"><c r="A1"><f>WEBSERVICE("http://evil.example")</f><v>1</v></c></row>'),
    'formula',
  ],
  [
    'entities that unfold',
    () => workbook(row, { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
    'unsafe',
  ],
  [
    'an entity that reads a file',
    () =>
      workbook(row, { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst>&b;</sst>' }),
    'unsafe',
  ],
  [
    '30,000 rows in a workbook',
    () => workbook(Array.from({ length: 30_000 }, (_, at) => `<row r="${(at * 7919) % 9973}"/>`).join('')),
    'too-many-rows',
  ],
  [
    'a row that calls itself the millionth',
    () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'too-many-rows',
  ],
  ['a column at the far end', () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'too-many-columns'],
  [
    'a text of 5 MB in a workbook',
    () => workbook(sheetRow(1, ['Id', randomBytes(2_500_000).toString('hex')])),
    'long-text',
  ],
]
