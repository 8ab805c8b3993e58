import { storableText } from '@/lib/platform/storable-text'

const longest = 150

/** A subject: one line whatever was typed, since a second line would be a header of its own. */
export function oneLine(text: string): string {
  const line = storableText(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line
}
