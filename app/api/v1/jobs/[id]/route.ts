import { job } from '@/lib/api/answers'
import { findJob } from '@/lib/api/find-jobs'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute<typeof job, { id: string }>(job, ({ params, origin, now }) =>
  findJob(params.id, origin, now),
)
