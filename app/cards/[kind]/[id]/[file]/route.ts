import { cardHash, cardKinds, cardPath, findCard } from '@/lib/cards/card-of'
import { drawOnce, isDrawn } from '@/lib/cards/keep-drawn'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { clientAddress } from '@/lib/web/client-address'
import { conditionalAnswer } from '@/lib/web/conditional-answer'
import { programRoute } from '@/lib/web/program-route'

const yearSeconds = 31_536_000

export const GET = programRoute<{ kind: string; id: string; file: string }>(async (request, params, now) => {
  const kind = cardKinds.find((each) => each === params.kind)
  const card = kind && /^[0-9a-f]{20}\.png$/.test(params.file) ? await findCard(kind, params.id, now) : null
  if (!kind || !card) throw new DomainError('not-found', 'There is no such picture.')
  // What is shown has changed since the link was made.
  if (params.file !== `${cardHash(card)}.png`)
    return new Response(null, {
      status: 307,
      headers: { location: cardPath(kind, params.id, card), 'cache-control': 'public, max-age=300' },
    })
  if (!isDrawn(card)) await limit('drawing for one address', await clientAddress())
  return conditionalAnswer(request, {
    body: await drawOnce(card),
    type: 'image/png',
    maxAgeSeconds: yearSeconds,
  })
})
