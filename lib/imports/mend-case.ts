const smallWords = new Set('a an and as at by for from in into nor of off on or per the to up via with'.split(' '))
const romanNumeral = /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2})$/

/**
 * Turns a text that is shouted (four of five letters or more are capitals) into title case; any other text is left as its
 * author wrote it. `spellings` are words with a spelling of their own (IT, PeopleSoft, .NET) and win over every rule;
 * `expand` replaces whole words first (DEPT → Department), compared without regard to case.
 */
export function mendCase(
  text: string,
  spellings: readonly string[],
  expand: Readonly<Record<string, string>> = {},
): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (letters < 4 || capitals / letters < 0.8) return text
  const known = new Map(spellings.map((word) => [word.toUpperCase(), word]))
  let first = true
  return text.replace(/[^\s/()&,;:-]+/gu, (word) => {
    const lead = first
    first = false
    const bare = word.toUpperCase()
    const whole = expand[bare] ?? expand[bare.replace(/\.$/, '')] ?? known.get(bare)
    if (whole) return whole
    // Written in small letters by the author, a numeral, or without a vowel and so an abbreviation.
    if (/\p{Ll}/u.test(word) || romanNumeral.test(word) || !/[AEIOUY]/u.test(word)) return word
    const lower = word.toLowerCase()
    if (!lead && smallWords.has(lower)) return lower
    return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())
  })
}
