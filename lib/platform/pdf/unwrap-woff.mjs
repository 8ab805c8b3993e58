import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * A WOFF file as the plain font inside it. The font library can read WOFF too, but unpacks each table again and again, in
 * JavaScript: half the time of an export.
 */
export function unwrapWoff(woff) {
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + count * 16)
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  const tables = []
  let offset = directory.length
  for (let index = 0; index < count; index++) {
    const at = HEADER + index * ENTRY
    const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
    const stored = woff.subarray(start, start + packed)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    ;(packed < length ? inflateSync(stored) : stored).copy(table)
    const record = 12 + index * 16
    woff.copy(directory, record, at, at + 4)
    woff.copy(directory, record + 4, at + 16, at + 20)
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(length, record + 12)
    tables.push(table)
    offset += table.length
  }
  return Buffer.concat([directory, ...tables])
}
