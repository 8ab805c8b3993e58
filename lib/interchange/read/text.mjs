import { Refused } from '../../platform/closed/refused.mjs'

/** A text as UTF-8, or as UTF-16 where it says so. Another encoding is refused: a guess would change names in silence. */
export function decodeText(bytes) {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  let text
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('encoding')
  }
  if (text.includes('\0')) throw new Refused('damaged')
  return text
}
