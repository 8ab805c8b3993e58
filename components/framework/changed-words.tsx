import type { WordChange } from '@/lib/framework/diff/version-diff.shared'

/** A text with what came and what went. */
export function ChangedWords({ words }: { words: readonly WordChange[] }) {
  return words.map(({ text, kind }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no names
    kind === 'added' ? <ins key={at}>{text}</ins> : kind === 'removed' ? <del key={at}>{text}</del> : text,
  )
}
