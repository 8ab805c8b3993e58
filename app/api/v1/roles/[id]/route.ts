import { roleAnswer } from '@/lib/api/answers'
import { findRole } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute<typeof roleAnswer, { id: string }>(roleAnswer, ({ params, origin, now }) =>
  findRole(params.id, origin, now),
)
