import { type Entry, emptyResume, type ResumeDocument } from '../model'
import { parseResume } from '../parse-resume'
import { type ResumeLine, readBullets } from '../read-bullets'
import { parseLimits, type Refusal } from '../rules'
import { newId } from './new-id.shared'

export type ReadUpload = { document: ResumeDocument; kind: 'pdf' | 'docx' | 'txt' } | { refused: Refusal }

/**
 * The résumé in a file or in pasted text, as far as its lines tell: posts with their lines, the contact block, and
 * everything else under its heading. What cannot be read is a value with its reason.
 * @throws DomainError unavailable when too many files are waiting
 */
export async function documentFromUpload(upload: { file: Uint8Array } | { text: string }): Promise<ReadUpload> {
  if ('text' in upload) {
    if (upload.text.length > parseLimits.characters) return { refused: 'too-long' }
    const lines = readBullets({ pages: [upload.text], wrapped: true })
    return lines.length ? { document: fromLines(lines), kind: 'txt' } : { refused: 'empty' }
  }
  const parsed = await parseResume(upload.file)
  return parsed.ok ? { document: fromLines(readBullets(parsed)), kind: parsed.kind } : { refused: parsed.reason }
}

const EMAIL = /[^\s,;|·]+@[^\s,;|·]+\.\p{L}{2,}/u
const PHONE = /\+?\d[\d\s().-]{7,20}\d/
const YEARS = /\b((?:19|20)\d\d)\b(?:\s*(?:-|–|—|to|until)\s*((?:19|20)\d\d|now|present|today))?/i

function fromLines(lines: readonly ResumeLine[]): ResumeDocument {
  const document = emptyResume()
  for (const line of lines) {
    if (line.kind === 'contact') addContact(document, line.text)
    else if (line.kind === 'bullet') lastEntry(document).bullets.push(bulletOf(line))
    else if (line.kind === 'heading' && YEARS.test(line.text)) document.work.push(postOf(line.text))
    else if (line.kind === 'heading') document.other.push({ id: newId(), heading: line.text.slice(0, 300), lines: [] })
    else lastOther(document).lines.push(line.text.slice(0, 2000))
  }
  return { ...document, other: document.other.filter(({ lines: under }) => under.length > 0) }
}

function addContact({ basics }: ResumeDocument, text: string) {
  const [email, phone] = [EMAIL.exec(text)?.[0], PHONE.exec(text)?.[0]]
  if (email) basics.email ||= email.slice(0, 300)
  if (phone) basics.phone ||= phone.trim().slice(0, 300)
  if (email || phone) return
  if (!basics.name) basics.name = text.slice(0, 300)
  else basics.summary = `${basics.summary} ${text}`.trim().slice(0, 5000)
}

const bulletOf = ({ text, page, number }: ResumeLine) => ({
  id: newId(),
  text: text.slice(0, 2000),
  source: { page, line: number },
  library: null,
})

/** "Programme Support Officer, Yarrow Utilities, 2023 to now". */
function postOf(text: string): Entry {
  const years = YEARS.exec(text)
  const [title = '', organisation = '', ...place] = text
    .replace(YEARS, '')
    .split(/\s*[,|·]\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  const end = years?.[2]
  return {
    id: newId(),
    title: title.slice(0, 300),
    organisation: organisation.slice(0, 300),
    place: place.join(', ').slice(0, 300),
    start: years?.[1] ?? '',
    end: end === undefined ? '' : /^\d/.test(end) ? end : 'present',
    summary: '',
    bullets: [],
  }
}

function lastEntry(document: ResumeDocument): Entry {
  const last = document.work.at(-1)
  if (last) return last
  const entry = postOf('')
  document.work.push(entry)
  return entry
}

function lastOther(document: ResumeDocument) {
  const last = document.other.at(-1)
  if (last) return last
  const other = { id: newId(), heading: '', lines: [] }
  document.other.push(other)
  return other
}
