import { inflateRawSync } from 'node:zlib'

/** What a DOCX may unpack to. A long résumé with pictures has some 40 entries and 3 MB. */
const zipLimits = { entries: 500, totalBytes: 50 * 1024 * 1024, ratio: 100 }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED = 0x0041 // bit 0 encrypted, bit 6 strongly encrypted
const STORED = 0
const DEFLATED = 8

/** Refused before anything is unpacked. `reason` is `encrypted` or `bomb` or `damaged`. */
export class ZipRefused extends Error {
  /** @param {'encrypted' | 'bomb' | 'damaged'} reason */
  constructor(reason) {
    super(`zip refused: ${reason}`)
    this.reason = reason
  }
}

/**
 * Reads a zip's central directory and proves it true by inflating every entry under the limits, one at a time: a directory
 * may claim 1 kB for an entry that unpacks to 2 GB. ZIP64 is refused, since nothing under 5 MB needs it.
 *
 * @param {Buffer} zip
 * @returns {{ name: string, bytes: number }[]}
 * @throws {ZipRefused}
 */
export function checkZip(zip) {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > zipLimits.entries) throw new ZipRefused('bomb')
  const entries = []
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new ZipRefused('damaged')
    const flags = zip.readUInt16LE(at + 8)
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const claimed = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (flags & ENCRYPTED) throw new ZipRefused('encrypted')
    if (name.split(/[\\/]/).includes('..') || name.startsWith('/') || name.includes('\0'))
      throw new ZipRefused('damaged')
    if (claimed > zipLimits.totalBytes || claimed > Math.max(packed, 1024) * zipLimits.ratio)
      throw new ZipRefused('bomb')
    const bytes = inflatedSize(zip, zip.readUInt32LE(at + 42), packed, method, zipLimits.totalBytes - total)
    if (bytes !== claimed) throw new ZipRefused('damaged')
    total += bytes
    entries.push({ name, bytes })
    at = next
  }
  return entries
}

/** @param {Buffer} zip */
function findEnd(zip) {
  // The record stands at the end, before a comment of at most 65,535 bytes.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--)
    if (zip.readUInt32LE(at) === END) return at
  throw new ZipRefused('damaged')
}

/** @param {Buffer} zip @param {number} at @param {number} packed @param {number} method @param {number} left */
function inflatedSize(zip, at, packed, method, left) {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL) throw new ZipRefused('damaged')
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (start + packed > zip.length) throw new ZipRefused('damaged')
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new ZipRefused('damaged')
  const most = Math.min(left, Math.max(packed, 1024) * zipLimits.ratio)
  try {
    return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(most, 1) }).length
  } catch (error) {
    throw new ZipRefused(error instanceof RangeError ? 'bomb' : 'damaged')
  }
}
