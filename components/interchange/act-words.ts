import { countWord } from '@/lib/format'

const verbs: Record<string, string> = {
  add: 'Added',
  edit: 'Changed',
  retire: 'Retired',
  revive: 'Brought back into use',
  move: 'Moved',
  remove: 'Removed',
}

/** An act in words. */
export function actWords({ verb, label, items }: { verb: string; label: string; items: number }) {
  const along = items > 1 ? `, with ${countWord(items - 1, 'item')} below it` : ''
  return `${verbs[verb] ?? verb}: ${label || 'an item without words'}${along}`
}
