import type { Change, WordChange } from '@/lib/tailoring/diff-resumes'

const kinds = { added: 'Added', removed: 'Left out', reworded: 'Reworded', moved: 'Moved' } as const

/** What the copy says differently from the résumé it began from, by word. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="soft">Nothing yet: the copy says what the résumé says.</p>
  return (
    <ul className="changes">
      {changes.map(({ key, kind, where, words }) => (
        <li key={kind + key}>
          <p className="micro">
            <strong>{kinds[kind]}</strong> <span className="faint">{where}</span>
          </p>
          <p>
            <Words words={words} kind={kind} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Words({ words, kind }: { words: readonly WordChange[]; kind: Change['kind'] }) {
  return words.map(({ text, kind: change }, index) => {
    const key = `${index}${text}`
    if (change === 'same' || kind === 'moved') return <span key={key}>{text}</span>
    return change === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
  })
}
