import { gazetteer } from './gazetteer'
import type { Place } from './place'

/** Towns whose name begins as typed, the largest first. */
export const completePlaces = (typed: string, limit: number): Place[] =>
  gazetteer()
    .beginning(typed.slice(0, 100), limit)
    .map(({ place }) => place)
