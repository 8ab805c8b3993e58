import { countWord } from '@/lib/format'
import { changeText } from '@/lib/framework/diff/change-text.shared'
import type { VersionChange, VersionDiff } from '@/lib/framework/diff/version-diff.shared'
import { ChangedWords } from './changed-words'

const sections: readonly { title: string; note: string; kinds: readonly VersionChange['kind'][] }[] = [
  { title: 'New', note: 'Entries that the earlier version did not have.', kinds: ['added', 'revived'] },
  { title: 'Gone', note: 'Retired entries stay readable for what cites them.', kinds: ['retired', 'removed'] },
  { title: 'Levels', note: 'Competencies that a role needs at another level.', kinds: ['level'] },
  { title: 'Letters', note: 'Parts in the matrix that changed hands.', kinds: ['letter'] },
  { title: 'Importance', note: 'Duties and competencies that count more or less.', kinds: ['importance'] },
  { title: 'Facts', note: 'Figures, lists and links.', kinds: ['changed', 'listed'] },
  { title: 'Wording', note: 'Underlined words are new, struck out ones are gone.', kinds: ['reworded'] },
  { title: 'Order', note: 'Entries that stand elsewhere.', kinds: ['order'] },
]

/** What two versions say differently, gravest first. */
export function VersionDiffView({ diff }: { diff: VersionDiff }) {
  if (diff.changes.length === 0) return <p className="soft rp-after">The two versions say the same.</p>
  return sections.map(({ title, note, kinds }) => {
    const changes = diff.changes.filter(({ kind }) => kinds.includes(kind))
    if (changes.length === 0) return null
    return (
      <section className="sec" key={title} aria-labelledby={`diff-${title}`}>
        <div className="side">
          <h2 id={`diff-${title}`}>{title}</h2>
          <p className="note">
            {countWord(changes.length, 'change')}. {note}
          </p>
        </div>
        <div className="main">
          <ul className="fw-rows">
            {changes.map((change) => (
              <li key={`${changeText(change)} ${JSON.stringify(change).length}`}>
                <p>{changeText(change)}</p>
                <Detail change={change} />
              </li>
            ))}
          </ul>
        </div>
      </section>
    )
  })
}

function Detail({ change }: { change: VersionChange }) {
  if (change.kind === 'reworded')
    return (
      <p className="small diff-words">
        <ChangedWords words={change.words} />
      </p>
    )
  if (change.kind === 'listed')
    return (
      <ul className="small diff-words">
        {change.added.map((text) => (
          <li key={`+${text}`}>
            <ins>{change.names?.[text] ?? text}</ins>
          </li>
        ))}
        {change.removed.map((text) => (
          <li key={`-${text}`}>
            <del>{change.names?.[text] ?? text}</del>
          </li>
        ))}
      </ul>
    )
  if (change.kind === 'order') return <p className="small soft">{change.moved.map(({ name }) => name).join(', ')}</p>
  return null
}
