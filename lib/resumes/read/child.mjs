/**
 * The inside of the résumé reader: file on standard input, one JSON answer on standard output. It runs as a process of its
 * own with an empty environment and no network, since the libraries here read files that strangers made, and a parser that
 * hangs, eats memory or is taken over must not take the site with it. Plain JavaScript: it is started by node without a
 * build. What it answers is still only lines and plain values; what they mean is found out by the caller.
 */
import '../../platform/closed/closed-process.mjs'
import { fileTypeFromBuffer } from 'file-type'
import { zipEntries } from '../../platform/closed/zip-directory.mjs'
import { Refused } from './refused.mjs'
import { decodeText, hasUtf16Mark, readText } from './text.mjs'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function read(bytes) {
  if (!bytes.length) throw new Refused('empty')
  // Marked as UTF-16: a text, whose two first bytes others read as the start of a sound file.
  if (hasUtf16Mark(bytes)) return readText(decodeText(bytes))
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf') return (await import('./pdf.mjs')).readPdf(bytes)
  if (type?.mime === DOCX || type?.mime === 'application/zip') return readZip(bytes, type.mime)
  // An encrypted DOCX is not a zip but an OLE container that holds one.
  if (type?.mime === 'application/x-cfb')
    throw new Refused(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-word')
  if (type && type.mime !== 'application/xml') throw new Refused('wrong-type')
  return readText(decodeText(bytes))
}

async function readZip(bytes, mime) {
  const entries = zipEntries(bytes)
  if (entries.has('word/document.xml')) return (await import('./docx.mjs')).readDocx(bytes, entries)
  const { isLinkedIn, readLinkedIn } = await import('./linkedin.mjs')
  if (isLinkedIn(entries)) return readLinkedIn(entries)
  throw new Refused(mime === DOCX ? 'damaged' : 'unknown-data')
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
let answer
try {
  answer = { ok: true, ...(await read(Buffer.concat(chunks))) }
} catch (error) {
  answer = { ok: false, reason: error instanceof Refused ? error.reason : 'damaged' }
}
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
