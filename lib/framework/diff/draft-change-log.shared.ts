import { changeText } from './change-text.shared'
import type { VersionChange, VersionDiff } from './version-diff.shared'

const sections: readonly { title: string; kinds: readonly VersionChange['kind'][] }[] = [
  { title: 'New', kinds: ['added', 'revived'] },
  { title: 'Retired', kinds: ['retired', 'removed'] },
  { title: 'Levels', kinds: ['level'] },
  { title: 'Responsibilities of roles', kinds: ['letter', 'importance'] },
  { title: 'Facts', kinds: ['changed', 'listed'] },
  { title: 'Wording', kinds: ['reworded'] },
  { title: 'Order', kinds: ['order'] },
]
/** A section that would be longer says how many more there are: a change log is read, and the comparison has them all. */
const mostLines = 40

/** A change log to begin from: its writer adds the why. */
export function draftChangeLog({ changes }: VersionDiff): string {
  return sections
    .flatMap(({ title, kinds }) => {
      const lines = [...new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(changeText))]
      if (lines.length === 0) return []
      const more = lines.length - mostLines
      return [
        [title, ...lines.slice(0, mostLines).map((line) => `- ${line}`), ...(more > 0 ? [`- and ${more} more`] : [])],
      ]
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
