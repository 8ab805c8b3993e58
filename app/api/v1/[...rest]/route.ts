import { DomainError } from '@/lib/platform/errors'
import { programRoute } from '@/lib/web/program-route'

/** Nothing else is here, and a program is told so in its own terms. */
export const GET = programRoute<{ rest: string[] }>(async () => {
  throw new DomainError('not-found', 'There is nothing at this address of the interface.')
})
