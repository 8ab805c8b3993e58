import type { FrameworkDocument } from '@/lib/framework/model'
import type { State } from '@/lib/matching/score'

/** The duties that the lines speak for; what a person denied speaks for nothing. */
export const evidenceOf = (states: ReadonlyMap<string, State>) =>
  new Map(
    [...states].flatMap(([id, state]): [string, 'evidenced' | 'possible'][] =>
      state === 'missing' ? [] : [[id, state]],
    ),
  )

export const namesOf = ({ responsibilities }: FrameworkDocument) =>
  new Map(responsibilities.map(({ id, name }) => [id, name]))
