import stem from 'wink-porter2-stemmer'

const stems = new Map<string, string>()

/** The stem of a canonical word. Remembered: postings use the same words over and over. */
export function stemOf(word: string): string {
  let found = stems.get(word)
  if (found === undefined) {
    if (stems.size > 200_000) stems.clear()
    found = stem(word)
    stems.set(word, found)
  }
  return found
}
