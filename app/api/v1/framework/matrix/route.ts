import { matrix } from '@/lib/api/answers'
import { findMatrix } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(matrix, findMatrix)
