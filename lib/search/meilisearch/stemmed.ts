import { stemOf } from '../stem-of'

/** Each word of a canonical text as its stem. */
export const stemmed = (text: string) => text.split(' ').map(stemOf).join(' ')

/** The different words of a canonical text that are not their own stems, which the text as stems does not hold. */
export const otherThanStems = (text: string) =>
  [...new Set(text.split(' '))].filter((word) => stemOf(word) !== word).join(' ')
