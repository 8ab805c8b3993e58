import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { system } from '@/lib/access/viewer'
import { readMapping } from '@/lib/imports/mapping'
import { type ImportOptions, runImport } from '@/lib/imports/run-import'
import type { ImportedLine } from '@/lib/imports/write-batch'
import { db } from '@/lib/platform/db'

/** Invented rows with the faults of real files: line 1 is the header, the row of line 26 goes on in line 27. */
export const smallFile = path.join(import.meta.dirname, 'fixtures/small.csv')

export const smallText = fs.readFileSync(smallFile, 'utf8')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-import-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))

/** Writes a file that goes away with the test run. */
export function writeFile(name: string, text: string | Buffer): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text)
  return file
}

/** A file of `count` good rows with keys P1 to P<count>, without those in `without`. */
export function generateFile(name: string, count: number, without: (key: string) => boolean = () => false): string {
  const [header, , model] = smallText.split('\n')
  const rows = Array.from({ length: count }, (_, index) => `P${index + 1}`)
    .filter((key) => !without(key))
    .map((key) => model?.replace('900001', key).replace('PROJECT CONTROLS LEAD', `Project Manager ${key}`))
  return writeFile(name, `${[header, ...rows].join('\n')}\n`)
}

/** Runs an import under a source of its own, so that tests in one database do not meet. */
export async function importAs(source: string, options: Partial<ImportOptions> & { file: string }) {
  const lines: ImportedLine[] = []
  const summary = await runImport(system, {
    mapping: { ...(await readMapping('nyc-jobs')), source },
    clock: () => new Date(),
    onLines: (more) => lines.push(...more),
    ...options,
  })
  return { summary, lines, line: (number: number) => lines.find(({ line }) => line === number) }
}

export const findImported = (importSource: string, externalId: string) =>
  db().posting.findUniqueOrThrow({ where: { importSource_externalId: { importSource, externalId } } })
