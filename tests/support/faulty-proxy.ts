import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Fault = 'none' | 'slow' | 'html' | 'busy' | 'refused key' | 'cut off'

export interface FaultyProxy {
  url: string
  fault: Fault
  stop(): Promise<void>
}

/** Stands in front of a server and does to every request what its fault says. */
export async function startFaultyProxy(target: () => string): Promise<FaultyProxy> {
  const server = http.createServer(async (request, response) => {
    const { fault } = proxy
    if (fault === 'cut off') return request.socket.destroy()
    if (fault === 'html')
      return response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>')
    if (fault === 'busy')
      return response
        .writeHead(503, { 'content-type': 'application/json', 'retry-after': '10' })
        .end('{"message":"too many","code":"too_many_search_requests"}')
    if (fault === 'slow') await sleep(5000)
    const headers = { ...request.headers, ...(fault === 'refused key' ? { authorization: 'Bearer wrong' } : {}) }
    const onward = http.request(target() + request.url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  const proxy: FaultyProxy = {
    url: '',
    fault: 'none',
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return proxy
}
