import type { Block } from './to-blocks'

/** Markdown that shows exactly the words of the résumé, whatever signs are in them. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map(({ kind, text }, index) => {
    const next = blocks[index + 1]?.kind
    return `${opening[kind]}${escapeMarkdown(text)}${closing(kind, next)}`
  })
  return `${written.join('').trim()}\n`
}

const opening: Record<Block['kind'], string> = {
  name: '# ',
  label: '',
  contact: '',
  heading: '## ',
  title: '### ',
  fact: '',
  dates: '',
  text: '',
  bullet: '- ',
  item: '- ',
}
const runsOn = new Set<Block['kind']>(['contact', 'fact', 'dates'])

function closing(kind: Block['kind'], next: Block['kind'] | undefined) {
  if ((kind === 'bullet' || kind === 'item') && next === kind) return '\n'
  // Two spaces keep the next line a line of its own in the same paragraph.
  return next !== undefined && runsOn.has(kind) && runsOn.has(next) ? '  \n' : '\n\n'
}

/** Only signs that would mean something where they stand, so that the file stays pleasant to read as it is. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*[\]]|<(?=[\p{L}/!?])|~|&(?=#?\w{1,32};)/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(?:[-+#>=|]|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

export const unescapeMarkdown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
