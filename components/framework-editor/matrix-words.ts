import type { RaciLetter } from '@/lib/framework/model'

const verbs: Record<RaciLetter, string> = {
  A: 'is accountable for',
  R: 'is responsible for',
  C: 'is consulted on',
  I: 'is informed of',
}

/** One cell of the matrix as a sentence, for those who hear it and for the line below the grid. */
export const cellSentence = (role: string, responsibility: string, letter: RaciLetter | undefined) =>
  `${role} ${letter ? verbs[letter] : 'has no part in'} ${responsibility}.`
