import { frameworkAnswer } from '@/lib/api/answers'
import { findFramework } from '@/lib/api/find-framework'
import { apiRoute } from '@/lib/web/api-route'

export const GET = apiRoute(frameworkAnswer, ({ origin }) => findFramework(origin))
