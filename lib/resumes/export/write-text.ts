import type { Block } from './to-blocks'

/** Plain text for a form that takes nothing else: one paragraph a line, however long. */
export function writeText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(({ kind, text }, index) => {
    const line = kind === 'bullet' ? `• ${text}` : text
    const before = blocks[index - 1]?.kind
    return opensGroup(kind, before) ? ['', line] : [line]
  })
  return `${lines.join('\n').trim()}\n`
}

/** An empty line over each part and each entry; none between a heading and what it heads. */
const opensGroup = (kind: Block['kind'], before: Block['kind'] | undefined) =>
  kind === 'heading' || (kind === 'title' && before !== 'heading')
