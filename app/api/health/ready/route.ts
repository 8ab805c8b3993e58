import { checkReadiness } from '@/lib/platform/readiness'

export const dynamic = 'force-dynamic'

/** 200 when people may be sent here, 503 with what stands in the way when not. */
export async function GET() {
  const { ready, checks } = await checkReadiness()
  return Response.json(
    { status: ready ? 'ready' : 'not ready', checks },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) } },
  )
}
