import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { DomainError } from '@/lib/platform/errors'
import { decodeWindows1252 } from './mend-encoding'

/** A larger file is refused: what has to be remembered for every row (its key) must fit in memory. */
const maxFileBytes = 200 * 1024 * 1024
const maxRowCharacters = 1_000_000

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

export type Row = {
  /** Line of the file on which the row starts; the header is line 1. */
  line: number
  /** Values by column; null when the row has more or fewer values than there are columns. */
  values: Record<string, string> | null
  /** How many values the row has. */
  width: number
}

/**
 * Reads the bytes once, for their fingerprint and their encoding: a file that is not valid UTF-8 was written by a
 * program that uses Windows-1252.
 * @throws DomainError not-found or invalid.
 */
export async function inspectFile(file: string): Promise<{ hash: Hash; encoding: Encoding }> {
  const found = await fs.promises.stat(file).catch(() => null)
  if (!found?.isFile()) throw new DomainError('not-found', `There is no file ${file}.`)
  if (found.size > maxFileBytes)
    throw new DomainError('invalid', `${file} is larger than ${maxFileBytes / 1024 / 1024} MiB: split it.`)
  const hash = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let encoding: Encoding = 'utf-8'
  let first = true
  for await (const chunk of fs.createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) encoding = 'utf-16le'
    first = false
    if (encoding === 'utf-8')
      try {
        utf8.decode(chunk, { stream: true })
      } catch {
        encoding = 'windows-1252'
      }
  }
  return { hash, encoding }
}

async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding, { fatal: false })
  for await (const chunk of fs.createReadStream(file) as AsyncIterable<Buffer>)
    yield decoder ? decoder.decode(chunk, { stream: true }) : decodeWindows1252(chunk)
  if (decoder) yield decoder.decode()
}

/**
 * The rows of a CSV file (RFC 4180), one after another and never all in memory. Blank lines are passed over.
 * @throws DomainError invalid when the file cannot be read to its end, or lacks a column of `columns`.
 */
export async function* readRows(file: string, encoding: Encoding, columns: readonly string[]): AsyncGenerator<Row> {
  const parser = Readable.from(decoded(file, encoding)).pipe(
    parse({ bom: true, info: true, relax_column_count: true, relax_quotes: true, max_record_size: maxRowCharacters }),
  ) as AsyncIterable<{ record: string[]; info: { lines: number } }>
  let header: string[] | null = null
  let lastLine = 0
  try {
    for await (const { record, info } of parser) {
      const line = lastLine + 1
      lastLine = info.lines
      if (record.length === 1 && record[0]?.trim() === '') continue
      if (!header) {
        header = record.map((name) => name.trim())
        checkHeader(file, header, columns)
        continue
      }
      const values: Record<string, string> = {}
      for (const [index, name] of header.entries()) values[name] = record[index] ?? ''
      yield { line, values: record.length === header.length ? values : null, width: record.length }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new DomainError('invalid', `${file} cannot be read from line ${lastLine + 1} on: ${error.message}`)
    throw error
  }
  if (!header) throw new DomainError('invalid', `${file} is empty.`)
}

function checkHeader(file: string, header: readonly string[], columns: readonly string[]) {
  const twice = header.filter((name, index) => header.indexOf(name) !== index)
  if (twice.length > 0) throw new DomainError('invalid', `${file} has the column ${twice.join(', ')} more than once.`)
  const missing = columns.filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new DomainError(
      'invalid',
      `${file} lacks what the mapping reads: ${missing.map((name) => `“${name}”`).join(', ')}.`,
    )
}
