/**
 * The inside of the résumé parser: file on standard input, one JSON answer on standard output. It runs as a process of its
 * own with an empty environment, since the libraries here read files that strangers made, and a parser that hangs, eats
 * memory or is taken over must not take the site with it. Plain JavaScript: it is started by node without a build.
 */
import { fileTypeFromBuffer } from 'file-type'
import { checkZip, ZipRefused } from './zip-directory.mjs'

const PAGES = 30
const CHARACTERS = 200_000
/** Less than this from a PDF is a picture of text, or no résumé. */
const SCANNED = 200

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A refusal that the person can be told about. */
class Refused extends Error {
  constructor(reason) {
    super(reason)
    this.reason = reason
  }
}

async function parse(bytes) {
  if (!bytes.length) throw new Refused('empty')
  // Marked as UTF-16: a text, whose two first bytes others read as the start of a sound file.
  if (hasUtf16Mark(bytes)) return parseText(bytes)
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf') return parsePdf(bytes)
  if (type?.mime === DOCX || type?.mime === 'application/zip') return parseDocx(bytes, type.mime)
  // An encrypted DOCX is not a zip but an OLE container that holds one.
  if (type?.mime === 'application/x-cfb')
    throw new Refused(bytes.includes(utf16('EncryptedPackage')) ? 'encrypted' : 'wrong-type')
  if (type) throw new Refused('wrong-type')
  return parseText(bytes)
}

const hasUtf16Mark = (bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
const utf16 = (text) => Buffer.from(text, 'utf16le')

async function parsePdf(bytes) {
  const { getDocumentProxy } = await import('unpdf')
  let document
  try {
    // No scripts and no font programs: only the text is wanted.
    document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    })
  } catch (error) {
    throw new Refused(error?.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
  if (document.numPages > PAGES) throw new Refused('too-many-pages')
  const pages = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = linesOf(items)
    length += text.length
    if (length > CHARACTERS) throw new Refused('too-long')
    pages.push(text)
  }
  if (pages.join('').replace(/\s/g, '').length < SCANNED) throw new Refused('scanned')
  return { kind: 'pdf', wrapped: true, pages }
}

/** Text items in the order of the file, broken where the library saw a line end or the baseline moved. */
function linesOf(items) {
  let text = ''
  let baseline
  for (const item of items) {
    if (typeof item.str !== 'string') continue
    const y = item.transform?.[5]
    const height = item.height || 8
    if (
      item.str &&
      baseline !== undefined &&
      y !== undefined &&
      Math.abs(y - baseline) > height * 0.6 &&
      !text.endsWith('\n')
    )
      text += '\n'
    if (item.str.trim()) baseline = y
    text += item.str
    if (item.hasEOL && !text.endsWith('\n')) text += '\n'
  }
  return text
}

async function parseDocx(bytes, mime) {
  const entries = checkZip(bytes)
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw new Refused(mime === DOCX ? 'damaged' : 'wrong-type')
  const { default: mammoth } = await import('mammoth')
  let value
  try {
    ;({ value } = await mammoth.extractRawText({ buffer: bytes }))
  } catch {
    throw new Refused('damaged')
  }
  return { kind: 'docx', wrapped: false, pages: [bounded(value.replace(/\n{2,}/g, '\n'))] }
}

function parseText(bytes) {
  const text = decode(bytes)
  if (text === undefined) throw new Refused('wrong-type')
  return { kind: 'txt', wrapped: true, pages: [bounded(text)] }
}

function decode(bytes) {
  const strict = (encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
  const text = hasUtf16Mark(bytes)
    ? strict(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
    : (strict('utf-8') ?? strict('windows-1252'))
  // A text has no control characters but tabs and line ends; a few may be strays, more is a binary file.
  const controls = text?.match(/[^\P{Cc}\t\r\n\f]/gu)?.length ?? 0
  return text !== undefined && controls <= text.length / 200 ? text : undefined
}

function bounded(text) {
  if (text.length > CHARACTERS) throw new Refused('too-long')
  if (!text.trim()) throw new Refused('empty')
  return text
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
let answer
try {
  answer = { ok: true, ...(await parse(Buffer.concat(chunks))) }
} catch (error) {
  answer = { ok: false, reason: error instanceof Refused || error instanceof ZipRefused ? error.reason : 'damaged' }
}
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
