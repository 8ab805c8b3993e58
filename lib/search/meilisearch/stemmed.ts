import stem from 'wink-porter2-stemmer'

const stems = new Map<string, string>()

function stemOf(word: string) {
  let found = stems.get(word)
  if (found === undefined) {
    if (stems.size > 200_000) stems.clear()
    found = stem(word)
    stems.set(word, found)
  }
  return found
}

/** Each word of a canonical text as its stem. */
export const stemmed = (text: string) => text.split(' ').map(stemOf).join(' ')

/** The different words of a canonical text that are not their own stems, which the text as stems does not hold. */
export const otherThanStems = (text: string) =>
  [...new Set(text.split(' '))].filter((word) => stemOf(word) !== word).join(' ')
