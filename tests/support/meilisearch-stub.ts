import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Answer = { status: number; body: string; type?: string } | 'silence' | 'hang up'

/** A made-up Meilisearch for what a real one does not do on demand. */
export interface MeilisearchStub {
  url: string
  /** What every search is answered from here on. */
  answer: Answer
  /** Documents as they were taken, the last write of each. */
  documents: Map<number, Record<string, unknown>>
  /** Says of a document why it is refused. */
  refuse: (document: Record<string, unknown>) => string | undefined
  headers: http.IncomingHttpHeaders[]
  stop(): Promise<void>
}

export async function startMeilisearchStub(): Promise<MeilisearchStub> {
  const tasks: { status: string; error: { message: string; code: string } | null }[] = []
  const json = (response: http.ServerResponse, body: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const carryOut = (response: http.ServerResponse, error: string | undefined) => {
    const failed = error === undefined ? null : { message: error, code: 'invalid_document' }
    const taskUid = tasks.push({ status: failed ? 'failed' : 'succeeded', error: failed }) - 1
    json(response, { taskUid, status: 'enqueued', type: 'documentAdditionOrUpdate', indexUid: 'jobs' }, 202)
  }
  const server = http.createServer(async (request, response) => {
    stub.headers.push(request.headers)
    const path = new URL(request.url ?? '/', 'http://stub').pathname
    const body = await text(request)
    if (path === '/multi-search') {
      const { answer } = stub
      if (answer === 'hang up') return request.socket.destroy()
      if (answer === 'silence') return
      response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' }).end(answer.body)
    } else if (path.startsWith('/tasks/')) {
      const uid = Number(path.split('/').at(-1))
      json(response, { uid, ...tasks[uid] })
    } else if (path.endsWith('/documents/delete-batch')) {
      for (const id of JSON.parse(body) as number[]) stub.documents.delete(id)
      carryOut(response, undefined)
    } else if (path.endsWith('/documents')) {
      const documents = JSON.parse(body) as Record<string, unknown>[]
      const error = documents.map(stub.refuse).find(Boolean)
      // The server takes all of a batch or nothing.
      if (error === undefined) for (const document of documents) stub.documents.set(Number(document.id), document)
      carryOut(response, error)
    } else json(response, { message: `no ${path}`, code: 'not_found' }, 404)
  })
  const stub: MeilisearchStub = {
    url: '',
    answer: { status: 503, body: '{"message":"busy","code":"too_many_search_requests"}' },
    documents: new Map(),
    refuse: () => undefined,
    headers: [],
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return stub
}
