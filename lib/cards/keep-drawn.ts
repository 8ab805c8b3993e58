import { type Card, cardHash } from './card-of'
import { drawCard } from './draw-card'

type Picture = Uint8Array<ArrayBuffer>

/** Some 30 KB each. */
const most = 200
const drawn = new Map<string, Promise<Picture>>()

export const isDrawn = (card: Card) => drawn.has(cardHash(card))

/** The picture of a card, drawn once for all who ask at the same time and kept while others are not asked for more lately. */
export function drawOnce(card: Card): Promise<Picture> {
  const hash = cardHash(card)
  const picture = drawn.get(hash) ?? drawCard(card)
  drawn.delete(hash)
  drawn.set(hash, picture)
  picture.catch(() => drawn.delete(hash)) // a failure is not remembered
  const [oldest] = drawn.keys()
  if (drawn.size > most && oldest) drawn.delete(oldest)
  return picture
}
