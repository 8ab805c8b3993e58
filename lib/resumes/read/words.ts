/** Small questions about the words of a line that several parts of the reading ask. */

export const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Share of the words with letters that begin with a capital; small joining words are left out. */
export function capitals(text: string) {
  const words =
    text
      .match(/\p{L}[\p{L}\p{M}'’.-]*/gu)
      ?.filter(
        (word) =>
          !/^(?:and|of|the|to|at|in|for|on|with|a|an|by|now|present|und|et|de|der|du|la|y|i|w|ve|van|von|bin|al)$/.test(
            word,
          ),
      ) ?? []
  return words.length ? words.filter((word) => !/^\p{Ll}/u.test(word)).length / words.length : 0
}

export const isUpperCase = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

export const endsSentence = (text: string) =>
  /[.!?;]["”’)]*$/.test(text) && !/\b(?:Ltd|Inc|Co|Corp|Pte|Bros|S\.A|o\.o|e\.V|Ş|St|Jr|Sr)\.$/u.test(text)

/** Running text by the sentence, or one paragraph would be one line that says everything at once. */
export function sentencesOf(text: string): string[] {
  return text.length < 140 ? [text] : text.split(/(?<=[\p{Ll}\p{N})%][.;!?])\s+(?=\p{Lu})/u)
}

const CONTACT =
  /[\p{L}\p{N}._+-]@[\p{L}\p{N}-]{1,63}\.\p{L}{2,}|(?:https?:\/\/|www\.|linkedin\.com|github\.com)|(?:\+|\b0|\(0)\d[\d\s().-]{7,20}\d|^(?:phone|tel|telephone|mobile|mob|e-?mail|address|home address|location|date of birth|dob|nationality|marital status|gender)\s*:/iu

/** Short lines only: a long line that names a web address is still a line about work. */
export const isContact = (text: string) => text.length <= 240 && wordCount(text) < 25 && CONTACT.test(text)

export const looksLikeName = (text: string) =>
  wordCount(text) <= 6 && text.length <= 80 && !/[.;!?:@\d]$/.test(text) && !/\d/.test(text) && capitals(text) >= 0.8
