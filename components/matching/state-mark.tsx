import { EvidencedMark, MissingMark, PossibleMark } from '@/components/ui/marks'
import type { State } from '@/lib/matching/score'

/** The mark of a state; the word stands beside it. */
export function StateMark({ state }: { state: State }) {
  if (state === 'evidenced') return <EvidencedMark />
  return state === 'possible' ? <PossibleMark /> : <MissingMark />
}
