/**
 * What Windows-1252 shows for the bytes 80 to 9F; from A0 on it agrees with Latin-1. The five bytes it leaves undefined
 * stand for themselves, as in every browser. Written out because the runtime's own decoder for this encoding has not
 * always told the two apart.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes bytes as Windows-1252: what a file is taken for when it is not valid UTF-8. Never fails. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char)
}

/** The byte that Windows-1252 shows as this character, null when it shows none so. */
function byteOf(char: string | undefined): number | null {
  if (char === undefined) return null
  const code = char.charCodeAt(0)
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const at = HIGH.indexOf(char)
  return at === -1 ? null : 0x80 + at
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const ordinaryPunctuation = new Set('‘’“”–—…«»\u00a0')

type Sequence = { text: string; length: number; sure: boolean }

/** The character whose UTF-8 bytes stand at this place one character each, or null. */
function sequenceAt(text: string, start: number): Sequence | null {
  const lead = byteOf(text[start])
  if (lead === null || lead < 0xc2 || lead > 0xf4) return null
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const bytes = [lead]
  let ordinary = false
  for (let at = start + 1; at < start + length; at++) {
    const byte = byteOf(text[at])
    if (byte === null || byte < 0x80 || byte > 0xbf) return null
    if (ordinaryPunctuation.has(text[at] ?? '')) ordinary = true
    bytes.push(byte)
  }
  try {
    // A letter followed by a quotation mark is good text in many languages (Spaß“), so one sequence that reads so
    // proves nothing, unless its lead is one that good text hardly has before such a mark.
    return { text: utf8.decode(Uint8Array.from(bytes)), length, sure: !ordinary || likelyLeads.has(lead) }
  } catch {
    return null
  }
}

/** Leads of Latin letters, of punctuation, of the byte order mark and of pictographs. */
const likelyLeads = new Set([0xc2, 0xc3, 0xe2, 0xef, 0xf0])

function mendOnce(text: string): string {
  let mended = ''
  for (let at = 0; at < text.length; ) {
    const run: Sequence[] = []
    let end = at
    for (let next = sequenceAt(text, end); next; next = sequenceAt(text, end)) {
      run.push(next)
      end += next.length
    }
    // Neighbours prove one another: a word of Greek or Cyrillic is a run of sequences.
    if (run.length > 1 || run[0]?.sure) {
      mended += run.map((sequence) => sequence.text).join('')
      at = end
    } else {
      mended += text[at]
      at += 1
    }
  }
  return mended
}

/** Damage that no reading undoes: a byte was lost before the text came here. */
const beyondRepair = /[\uFFFD\u0080-\u009F]|â€|(?<!\p{L})[ÂÃ](?=\s|$)/u

/**
 * Undoes the commonest damage to text: its UTF-8 bytes were read as Windows-1252, once or several times over (â€™ for ’).
 * Works on every such sequence by itself, so good text around it stays. `mended`: something was undone. `damaged`:
 * something is left that cannot be undone, because a byte is gone.
 */
export function mendEncoding(text: string): { text: string; mended: boolean; damaged: boolean } {
  if (!/\P{ASCII}/u.test(text)) return { text, mended: false, damaged: false }
  let now = text
  for (let round = 0; round < 3; round++) {
    const next = mendOnce(now)
    if (next === now) break
    now = next
  }
  return { text: now, mended: now !== text, damaged: beyondRepair.test(now) }
}
