import type { LevelSignal, SignalKind } from '@/lib/decoding/level-signals'

const kindText: Record<SignalKind, string> = {
  years: 'Years of experience',
  seniority: 'Words of rank',
  team: 'Team',
  budget: 'Money looked after',
  reportsTo: 'Reports to',
}

/** What the ad says about its level, in its own words and by kind. */
export function LevelSignals({ signals }: { signals: readonly LevelSignal[] }) {
  const kinds = [...new Set(signals.map(({ kind }) => kind))]
  return (
    <dl className="facts list signals">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{kindText[kind]}</dt>
          {signals
            .filter((signal) => signal.kind === kind)
            .map(({ quote }) => (
              <dd key={quote}>“{quote}”</dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
