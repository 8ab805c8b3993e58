// Imports postings from a CSV file. docs/importing.md tells the whole story.
//   npx tsx scripts/import-postings.ts <file> --mapping nyc-jobs [--dry-run] [--report out.csv]
//     [--keep-open-days 60] [--shift-to-today] [--close-missing] [--batch-rows 100]
// Exit code: 0 done · 1 cannot be done (arguments, file, mapping) · 2 done, but the run is not healthy
//            3 this source is being imported already · 4 broke off: run the same command again to go on
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { system } from '@/lib/access/viewer'
import { ReasonTally, reportHeader, reportLine, writeSummary } from '@/lib/imports/import-report'
import { readMapping } from '@/lib/imports/mapping'
import { runImport } from '@/lib/imports/run-import'
import { LockTaken } from '@/lib/platform/advisory-lock'
import { closeDb } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

const usage =
  'Usage: npx tsx scripts/import-postings.ts <file.csv> --mapping <name or file.json> [--dry-run] [--report <out.csv>]\n' +
  '       [--keep-open-days <days>] [--shift-to-today] [--close-missing] [--batch-rows <rows>]\n'

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      'keep-open-days': { type: 'string' },
      'shift-to-today': { type: 'boolean', default: false },
      'close-missing': { type: 'boolean', default: false },
      'batch-rows': { type: 'string' },
    },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.mapping) throw new DomainError('invalid', usage)
  const whole = (name: 'keep-open-days' | 'batch-rows', most: number) => {
    const text = values[name]
    if (text === undefined) return undefined
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > most)
      throw new DomainError('invalid', `--${name} must be a whole number from 1 to ${most}.`)
    return number
  }
  return {
    file,
    mapping: values.mapping,
    report: values.report,
    dryRun: values['dry-run'],
    keepOpenDays: whole('keep-open-days', 400),
    shiftToToday: values['shift-to-today'],
    closeMissing: values['close-missing'],
    batchRows: whole('batch-rows', 1000),
  }
}

let shownTenth = 0

/** A counter that moves at a terminal; in a log a line for every tenth. */
function showProgress(done: number, total: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} rows${done === total ? '\n' : ''}`)
  else if (Math.floor((done * 10) / total) > shownTenth) {
    shownTenth = Math.floor((done * 10) / total)
    process.stderr.write(`${done} of ${total} rows\n`)
  }
}

function exitCodeOf(error: unknown): 1 | 3 | 4 {
  if (error instanceof LockTaken) return 3
  if (error instanceof DomainError) return error.code === 'conflict' || error.code === 'unavailable' ? 4 : 1
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('ERR_PARSE_ARGS') ? 1 : 4
}

async function main(): Promise<number> {
  const { report: reportFile, mapping: mappingName, ...options } = readArguments()
  const mapping = await readMapping(mappingName)
  const started = performance.now()
  const tally = new ReasonTally()
  let done = 0
  let report: number | null = null
  try {
    const summary = await runImport(system, {
      ...options,
      mapping,
      clock: () => new Date(),
      onLines(lines, rowsTotal) {
        // Opened only now, so that a run that is refused leaves an earlier report alone.
        if (reportFile && report === null) {
          report = fs.openSync(reportFile, 'w')
          fs.writeSync(report, reportHeader)
        }
        if (report !== null) fs.writeSync(report, lines.map(reportLine).join(''))
        for (const line of lines) tally.add(line)
        done += lines.length
        showProgress(done, rowsTotal)
      },
    })
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(writeSummary(options.file, mapping.source, summary, tally, seconds))
    return summary.healthy ? 0 : 2
  } finally {
    if (report !== null) fs.closeSync(report)
    await closeDb()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${(error instanceof Error ? error.message : String(error)).trimEnd()}\n`)
  process.exitCode = exitCodeOf(error)
}
