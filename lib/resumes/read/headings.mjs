import { headingTable } from './heading-words.mjs'

/**
 * The part of a résumé that a line opens, or undefined when the line is no heading we know. `duties` is a heading inside an
 * entry ("Key responsibilities"), which opens nothing of its own there.
 *
 * @param {string} line
 * @returns {import('./heading-words.mjs').Part | undefined}
 */
export function partOf(line) {
  if (line.length > 60) return undefined
  const key = keyOf(line)
  return headingTable.get(key) ?? joined(key)
}

function keyOf(line) {
  return despaced(line.normalize('NFKC'))
    .replace(/^[\s(]*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/i, '')
    .toLowerCase()
    .replace(/&|\+|\//g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

/** "W O R K  E X P E R I E N C E", "C O N TA C T": headings are often set with gaps between letters, and a reader sees them. */
function despaced(line) {
  const tokens = line.trim().split(/\s+/)
  const single = tokens.filter((token) => [...token].length === 1).length
  if (tokens.length < 4 || single < tokens.length * 0.6 || tokens.some((token) => [...token].length > 3)) return line
  return /\S\s{2,}\S/.test(line.trim())
    ? line
        .trim()
        .split(/\s{2,}/)
        .map((word) => word.replace(/\s/g, ''))
        .join(' ')
    : tokens.join('')
}

/** "Education and languages" opens what its first half names; "workexperience" lost its space. */
function joined(key) {
  const [first, second, ...more] = key.split(/ and | und | et | y | i /)
  if (second && !more.length && headingTable.has(first) && headingTable.has(second)) return headingTable.get(first)
  return key.length > 6 && !key.includes(' ') ? spacelessTable.get(key) : undefined
}

const spacelessTable = new Map([...headingTable].map(([key, part]) => [key.replace(/ /g, ''), part]))
