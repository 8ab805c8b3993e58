import { diffWords } from 'diff'
import { changedValue } from '@/lib/framework/draft/changed-value.shared'
import type { EntryChange } from '@/lib/framework/draft/entry-changes.shared'

/** What is new is underlined, what is gone is struck out. */
export function ChangedValue({ change, nameOf }: { change: EntryChange; nameOf: (id: string) => string }) {
  const value = changedValue(change, nameOf)
  if (value.kind === 'sentence') return <p className="words">{value.text}</p>
  if (value.kind === 'words')
    return (
      <p className="words">
        {diffWords(value.was, value.now).map(({ value: piece, added, removed }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no names
          added ? <ins key={at}>{piece}</ins> : removed ? <del key={at}>{piece}</del> : <span key={at}>{piece}</span>,
        )}
      </p>
    )
  return (
    <ul className="words">
      {value.added.map((line) => (
        <li key={line}>
          <ins>{line}</ins>
        </li>
      ))}
      {value.removed.map((line) => (
        <li key={line}>
          <del>{line}</del>
        </li>
      ))}
    </ul>
  )
}
