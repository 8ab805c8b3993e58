/** Alive: this process turns its event loop. A supervisor restarts what does not answer. Touches nothing else. */
export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
