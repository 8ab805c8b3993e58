import type { Expected } from './expected-texts'

/** Further than this from where the last text ended, what is found is something else: a city's name in a later line. */
const NEAR = 200
/** A word that no line holds may come back cut. */
const LONG_WORD = 60

/** What is expected and not found in the text, in this order: two equal lines have to be there twice. */
export function missingTexts(expected: readonly Expected[], text: string): Expected[] {
  const found = comparable(text)
  const missing: Expected[] = []
  let cursor = 0
  let skipped = 0
  for (const each of expected) {
    const wanted = comparable(each.text).trim()
    const pattern = patternOf(wanted)
    pattern.lastIndex = cursor
    const match = pattern.exec(found)
    if (match && match.index - cursor <= NEAR + skipped) {
      cursor = match.index + match[0].length
      skipped = 0
    } else {
      missing.push(each)
      skipped += wanted.length + 1
    }
  }
  return missing
}

/** What is expected and is not among the values; each value counts once. */
export function missingValues(expected: readonly Expected[], values: readonly string[]): Expected[] {
  const left = new Map<string, number>()
  for (const value of values) left.set(oneLine(value), (left.get(oneLine(value)) ?? 0) + 1)
  return expected.filter(({ text }) => {
    const count = left.get(oneLine(text)) ?? 0
    left.set(oneLine(text), count - 1)
    return count < 1
  })
}

const oneLine = (text: string) => comparable(text).replace(/\s+/g, ' ').trim()

/** Without what no one sees: direction marks, joiners, soft hyphens, the kinds of spaces and of hyphens. */
const comparable = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Variation_Selector}|[\uFFFE\uFFFF]/gu, '')
    // Two Arabic letters that are drawn as one sign may come back as that sign's own character.
    .replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\S\n]|(?!\n)\p{Cc}/gu, ' ')

function patternOf(wanted: string) {
  const words = wanted.split(/\s+/).map((word) => {
    const signs = [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'))
    return signs.join(signs.length > LONG_WORD ? '\\s?' : '')
  })
  const edge = { start: /^[\p{L}\p{N}]/u.test(wanted), end: /[\p{L}\p{N}]$/u.test(wanted) }
  const before = edge.start ? '(?<![\\p{L}\\p{N}])' : ''
  const after = edge.end ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(before + words.join('\\s+') + after, 'gu')
}
