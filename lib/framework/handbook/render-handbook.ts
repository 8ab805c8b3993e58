import { dateText } from '@/lib/format'
import { inTurn } from '@/lib/platform/in-turn'
import { runWriter } from '@/lib/platform/run-writer'
import type { PublishedFramework } from '../published-framework'
import { handbook } from './handbook'

const takeTurn = inTurn(8, 'Many files are being made just now. Try again in a moment.')
/** A published version never changes, so its book is made once in a process. Few versions are asked for. */
const made = new Map<string, Promise<Buffer>>()
const mostKept = 4

/**
 * The handbook of a version as a tagged PDF on A4.
 * @throws DomainError unavailable when too many files are waiting or the file took too long
 */
export function renderHandbook({ contentHash, current, publishedAt }: PublishedFramework): Promise<Buffer> {
  const known = made.get(contentHash)
  if (known) return known
  const published = { at: publishedAt.getTime(), text: dateText(publishedAt) }
  const making = takeTurn(() =>
    runWriter('lib/framework/handbook/write-handbook.mjs', { book: handbook(current), published }),
  )
  if (made.size >= mostKept) made.delete([...made.keys()][0] as string)
  made.set(contentHash, making)
  making.catch(() => made.delete(contentHash))
  return making
}
