const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** How names are compared: “St. Albans” is “st albans”, “King’s Lynn” is “kings lynn”, “Łódź” is “lodz”. */
export const placeKey = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^saint(?= )/, 'st')
    .trim()
