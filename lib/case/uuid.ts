import { createHash } from 'node:crypto'

/** The namespace of every identifier that is made here. It must never change: others hold these identifiers. */
const namespace = Buffer.from('4d0f9a7e3b6c4c1f9e2a7b5d8c6f1e20', 'hex')

/** A UUID of version 5 (RFC 9562): the same name always gives the same identifier, in every version and on every machine. */
export function stableUuid(name: string, within: Uint8Array = namespace): string {
  const bytes = createHash('sha1').update(within).update(name, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
