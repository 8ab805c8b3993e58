import { responsibilityList } from '@/lib/api/answers'
import { findResponsibilities } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(responsibilityList, findResponsibilities)
