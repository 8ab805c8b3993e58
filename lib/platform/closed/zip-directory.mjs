import { inflateRawSync } from 'node:zlib'
import { Refused } from './refused.mjs'

/** What a zip may unpack to. A long résumé in Word with pictures has some 40 entries and 3 MB, a LinkedIn export some 60. */
const zipLimits = { entries: 500, totalBytes: 50 * 1024 * 1024, ratio: 100 }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED = 0x0041 // bit 0 encrypted, bit 6 strongly encrypted
const STORED = 0
const DEFLATED = 8

/**
 * Reads a zip's central directory and proves it true by inflating every entry under the limits, one at a time: a directory
 * may claim 1 kB for an entry that unpacks to 2 GB. ZIP64 is refused, since nothing under 5 MB needs it.
 *
 * @param {Buffer} zip
 * @returns {Map<string, () => Buffer>} each entry by its name, inflated when asked for
 * @throws {Refused} `encrypted`, `bomb` or `damaged`
 */
export function zipEntries(zip) {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > zipLimits.entries) throw new Refused('bomb')
  const entries = new Map()
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new Refused('damaged')
    const flags = zip.readUInt16LE(at + 8)
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const claimed = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (flags & ENCRYPTED) throw new Refused('encrypted')
    if (name.split(/[\\/]/).includes('..') || name.startsWith('/') || name.includes('\0')) throw new Refused('damaged')
    if (claimed > zipLimits.totalBytes || claimed > Math.max(packed, 1024) * zipLimits.ratio) throw new Refused('bomb')
    const local = zip.readUInt32LE(at + 42)
    const bytes = inflate(zip, local, packed, method, zipLimits.totalBytes - total).length
    if (bytes !== claimed) throw new Refused('damaged')
    total += bytes
    entries.set(name, () => inflate(zip, local, packed, method, bytes))
    at = next
  }
  return entries
}

/** @param {Buffer} zip */
function findEnd(zip) {
  // The record stands at the end, before a comment of at most 65,535 bytes.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--)
    if (zip.readUInt32LE(at) === END) return at
  throw new Refused('damaged')
}

/** @param {Buffer} zip @param {number} at @param {number} packed @param {number} method @param {number} left */
function inflate(zip, at, packed, method, left) {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL) throw new Refused('damaged')
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (start + packed > zip.length) throw new Refused('damaged')
  if (method === STORED) return zip.subarray(start, start + packed)
  if (method !== DEFLATED) throw new Refused('damaged')
  const most = Math.min(left, Math.max(packed, 1024) * zipLimits.ratio)
  try {
    return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    throw new Refused(error instanceof RangeError ? 'bomb' : 'damaged')
  }
}
