import 'server-only'
import { headers } from 'next/headers'

/**
 * The network address of the one who asks. The server preload sets this header from the socket (or from the trusted proxy)
 * and drops what the client sent, so it can be believed.
 */
export async function clientAddress() {
  return (await headers()).get('x-client-ip') ?? 'unknown'
}
