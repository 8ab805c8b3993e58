import chardet from 'chardet'
import { readJson } from './json.mjs'
import { limits, Refused } from './refused.mjs'

/** @param {Buffer} bytes */
export const hasUtf16Mark = (bytes) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** @returns {{ text: string, guessed: boolean }} `guessed` when the bytes did not say how letters are written */
export function decodeText(bytes) {
  const { encoding, guessed } = encodingOf(bytes)
  const text = decode(bytes, encoding)
  // A text has no control characters but tabs and line ends; a few may be strays, more is a binary file.
  const controls = text?.match(/[^\P{Cc}\t\r\n\f]/gu)?.length ?? 0
  if (text === undefined || controls > text.length / 200) throw new Refused('wrong-type')
  return { text, guessed }
}

function encodingOf(bytes) {
  if (hasUtf16Mark(bytes)) return { encoding: bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', guessed: false }
  if (decode(bytes, 'utf-8') !== undefined && !bytes.includes(0)) return { encoding: 'utf-8', guessed: false }
  // Without a mark, a text in UTF-16 shows a zero in every second byte.
  const sample = bytes.subarray(0, 4000)
  const zeros = (from) => sample.filter((byte, index) => index % 2 === from && byte === 0).length / (sample.length / 2)
  if (zeros(1) > 0.4 && zeros(0) < 0.05) return { encoding: 'utf-16le', guessed: true }
  if (zeros(0) > 0.4 && zeros(1) < 0.05) return { encoding: 'utf-16be', guessed: true }
  return { encoding: singleByte(bytes), guessed: true }
}

/** The code pages of Europe: bytes alone do not tell, so the fewest signs within words decide, then the letters' frequencies. */
function singleByte(bytes) {
  const sample = bytes.subarray(0, 50_000)
  const likely = chardet
    .analyse(sample)
    .filter(({ name, confidence }) => /^(?:ISO-8859-[1259]|windows-125\d|KOI8-R)$/.test(name) && confidence >= 10)
    .map(({ name, confidence }) => ({
      encoding: name.toLowerCase(),
      confidence,
      strange: strangeWords(decode(sample, name) ?? ''),
    }))
    .sort((a, b) => a.strange - b.strange || b.confidence - a.confidence)[0]
  return likely?.encoding ?? 'windows-1252'
}

/** "Zarz¹dza³a": signs that stand where letters should. */
const strangeWords = (text) => text.match(/\p{L}[\u0080-\u009F¡-¿×÷€ƒ†‡ˆ‰˜™›¨]|[¡-¿×÷ƒ†‡ˆ‰˜™¨]\p{L}/gu)?.length ?? 0

function decode(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A text is what it says it is: JSON, XML, Markdown or just lines. */
export async function readText({ text, guessed }) {
  const start = text.slice(0, 2000).trimStart()
  const notes = guessed ? ['encoding-guessed'] : []
  if (/^[{[]\s*(?:["{[\]}]|$)/.test(start)) return { ...readJson(text), notes }
  if (/^<\?xml|^<(?:\w+:)?(?:SkillsPassport|Candidate)\b/.test(start)) {
    const { readEuropassXml } = await import('./europass-xml.mjs')
    return { ...readEuropassXml(text), notes }
  }
  if (/^<(?:!doctype|html|svg|head|body)\b/i.test(start) || /^\{\\rtf/.test(start)) throw new Refused('wrong-type')
  if (text.length > limits.characters) throw new Refused('too-long')
  if (!text.trim()) throw new Refused('empty')
  if (looksLikeMarkdown(text)) {
    const { readMarkdown } = await import('./markdown.mjs')
    return { kind: 'markdown', lines: readMarkdown(text), notes }
  }
  return { kind: 'txt', pages: text.split('\f').slice(0, limits.pages), notes }
}

/** Two headings, or a heading and list marks with emphasis: a plain text has neither. */
function looksLikeMarkdown(text) {
  const headings = text.match(/^#{1,6} {1,3}\S/gm)?.length ?? 0
  return (
    headings >= 2 || (headings === 1 && /^[-*+] \S/m.test(text)) || /^.+\n(?:={3,}|-{3,})$[\s\S]*^[-*+] \S/m.test(text)
  )
}
