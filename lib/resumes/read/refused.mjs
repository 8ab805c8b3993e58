export { Refused } from '../../platform/closed/refused.mjs'

/** What a file may hold. The web process has the same figures in rules.ts for its messages. */
export const limits = {
  pages: 30,
  characters: 200_000,
  /** Less than this from a PDF is a picture of text, or no résumé. */
  scannedCharacters: 200,
  depth: 60,
  rows: 500,
  columns: 60,
}
