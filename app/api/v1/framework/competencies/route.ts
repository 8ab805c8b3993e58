import { competencyList } from '@/lib/api/answers'
import { findCompetencies } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(competencyList, findCompetencies)
