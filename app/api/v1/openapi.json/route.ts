import { describeApi } from '@/lib/api/describe-api'
import { conditionalAnswer } from '@/lib/web/conditional-answer'
import { programRoute } from '@/lib/web/program-route'
import { siteOrigin } from '@/lib/web/site-origin'

export const GET = programRoute(async (request) =>
  conditionalAnswer(request, {
    body: JSON.stringify(describeApi(siteOrigin())),
    type: 'application/json; charset=utf-8',
    maxAgeSeconds: 600,
  }),
)
