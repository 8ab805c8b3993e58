import { jobList } from '@/lib/api/answers'
import { findJobs } from '@/lib/api/find-jobs'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(jobList, ({ query, address, origin, now }) => findJobs(query, address, origin, now), {
  takesQuery: true,
})
