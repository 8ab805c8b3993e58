// Direction marks, soft hyphens, zero-width spaces and the like; not the joiners, which Persian and emoji are spelt with.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g

/**
 * One line of text as every format can hold it: composed letters, plain spaces and hyphens (fonts draw several of each with
 * one sign, and a reader of the file could not tell which was meant), no control characters, which XML forbids.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .trim()

/** The paragraphs of a longer text, each one line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map(cleanText)
    .filter(Boolean)
