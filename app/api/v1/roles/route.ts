import { roleList } from '@/lib/api/answers'
import { findRoles } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(roleList, ({ origin, now }) => findRoles(origin, now))
