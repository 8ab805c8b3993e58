import 'server-only'
import type { z } from 'zod'
import { noQuery, type RawQuery, readApiQuery } from '@/lib/api/query'
import { conditionalAnswer } from './conditional-answer'
import { programRoute } from './program-route'
import { readQuery } from './read-query'
import { siteOrigin } from './site-origin'

interface Asked<Params> {
  params: Params
  query: RawQuery
  address: URL
  origin: string
  now: Date
}

interface Options {
  maxAgeSeconds?: number
  /** The work reads the parameters itself; without, there are none. */
  takesQuery?: boolean
}

/** A route of the public interface. What is not in the schema of its answer cannot get out. */
export const apiRoute = <Schema extends z.ZodType, Params = Record<string, never>>(
  schema: Schema,
  work: (asked: Asked<Params>) => Promise<z.input<Schema>>,
  { maxAgeSeconds = 60, takesQuery = false }: Options = {},
) =>
  programRoute<Params>(async (request, params, now) => {
    const query = readQuery(request)
    if (!takesQuery) readApiQuery(noQuery, query)
    const answer = await work({ params, query, address: new URL(request.url), origin: siteOrigin(), now })
    return conditionalAnswer(request, {
      body: JSON.stringify(schema.parse(answer)),
      type: 'application/json; charset=utf-8',
      maxAgeSeconds,
    })
  })
