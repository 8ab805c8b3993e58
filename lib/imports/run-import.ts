import { createHash } from 'node:crypto'
import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { withAdvisoryLock } from '@/lib/platform/advisory-lock'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { closeMissing } from './close-missing'
import { type Judged, judgeRow } from './judge-row'
import { columnsOf, type Mapping } from './mapping'
import { dateIn, daysBetween } from './read-date'
import { readRows } from './read-rows'
import { listFinishedRuns } from './run-health'
import { type Survey, surveyFile } from './survey-file'
import { type ImportedLine, writeBatch } from './write-batch'

export type ImportOptions = {
  file: string
  mapping: Mapping
  clock: () => Date
  /** Instead of the mapping's own. */
  keepOpenDays?: number | undefined
  /** Moves all dates so that the newest posting is of today: for trying the product with an old file. */
  shiftToToday?: boolean | undefined
  /** Goes through everything and keeps nothing. */
  dryRun?: boolean | undefined
  closeMissing?: boolean | undefined
  /** Rows in one transaction. */
  batchRows?: number | undefined
  /** Called after each batch, and first of all with the lines of an earlier attempt that this run goes on from. */
  onLines?: ((lines: readonly ImportedLine[], rowsTotal: number) => void) | undefined
}

export type ImportSummary = {
  runId: string | null
  rows: number
  encoding: Survey['encoding']
  outcomes: Record<ImportedLine['outcome'], number>
  /** Line after which an interrupted run went on; null for a run from the start. */
  resumedAfterLine: number | null
  shiftDays: number
  healthy: boolean
  closed: number
  closingHeldBack: string | null
}

/**
 * Imports a file: every row becomes a posting or is refused with a reason, and is accounted for in ImportLine. Running it
 * again changes nothing; running it after a crash goes on after the last batch that was committed.
 * @throws DomainError forbidden; not-found or invalid for the file; conflict when this source is being imported already
 */
export async function runImport(viewer: Viewer, options: ImportOptions): Promise<ImportSummary> {
  if (!can(viewer, 'posting.import')) throw new DomainError('forbidden', 'You may not import postings.')
  const { source } = options.mapping
  return withAdvisoryLock(
    `import:${source}`,
    `Another import of ${source} is running. Wait until it has ended and start this one again.`,
    (stillHeld) => importLocked(viewer, options, stillHeld),
  )
}

async function importLocked(viewer: Viewer, options: ImportOptions, stillHeld: () => void): Promise<ImportSummary> {
  const { file, mapping, clock, dryRun = false, shiftToToday = false, batchRows = 100 } = options
  const { timeZone } = mapping.dates
  const keepOpenDays = options.keepOpenDays ?? mapping.dates.keepOpenDays
  const survey = await surveyFile(file, mapping, dateIn(clock(), timeZone))

  // What the rows become depends on the mapping and on these options as well, so a resumed run must agree in all of them.
  const fileHash = createHash('sha256')
    .update(JSON.stringify([survey.fileHash, mapping, keepOpenDays, shiftToToday]))
    .digest('hex')
  const run = dryRun ? null : await openRun(mapping.source, fileHash, clock())
  const today = dateIn(run?.startedAt ?? clock(), timeZone)
  const shiftDays = shiftToToday && survey.newest ? daysBetween(survey.newest, today) : 0

  const outcomes: ImportSummary['outcomes'] = { new: 0, unchanged: 0, changed: 0, refused: 0 }
  const account = (lines: readonly ImportedLine[]) => {
    for (const line of lines) outcomes[line.outcome] += 1
    options.onLines?.(lines, survey.rows)
  }
  const lastLine = run?.resumed ? await tellEarlierLines(run.id, account) : 0

  const organisations = new Map<string, string>()
  let batch: Judged[] = []
  const flush = async () => {
    stillHeld()
    account(await writeBatch(batch, mapping.source, run?.id ?? null, organisations, clock()))
    batch = []
  }
  for await (const row of readRows(file, survey.encoding, columnsOf(mapping))) {
    if (row.line <= lastLine) continue
    batch.push(judgeRow(row, mapping, survey.firstPublic, { shiftDays, keepOpenDays, today }))
    if (batch.length >= batchRows) await flush()
  }
  if (batch.length > 0) await flush()

  const accounted = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  if (accounted !== survey.rows)
    throw new DomainError('conflict', `${file} changed while it was read: ${survey.rows} rows, then ${accounted}.`)

  const summary: ImportSummary = {
    runId: run?.id ?? null,
    rows: survey.rows,
    encoding: survey.encoding,
    outcomes,
    resumedAfterLine: run?.resumed ? lastLine : null,
    shiftDays,
    healthy: survey.rows > outcomes.refused,
    closed: 0,
    closingHeldBack: null,
  }
  if (!run) return summary
  await db().importRun.update({ where: { id: run.id }, data: { finishedAt: clock() }, select: { id: true } })
  const [finished] = await listFinishedRuns(mapping.source, 1)
  summary.healthy = finished?.healthy ?? false
  if (options.closeMissing) {
    stillHeld()
    const { closed, heldBack } = await closeMissing(viewer, mapping.source, clock())
    summary.closed = closed
    summary.closingHeldBack = heldBack
  }
  return summary
}

/**
 * Goes on with the source's latest run when that was cut off over the same file. An older one is never taken up again: a
 * later file has overtaken it.
 */
async function openRun(source: string, fileHash: string, now: Date) {
  const latest = await db().importRun.findFirst({
    where: { source },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, fileHash: true, startedAt: true, finishedAt: true },
  })
  if (latest && latest.finishedAt === null && latest.fileHash === fileHash)
    return { id: latest.id, startedAt: latest.startedAt, resumed: true }
  const { id } = await db().importRun.create({ data: { source, fileHash, startedAt: now }, select: { id: true } })
  return { id, startedAt: now, resumed: false }
}

/** @returns the last line that the earlier attempt committed, 0 for none */
async function tellEarlierLines(runId: string, account: (lines: readonly ImportedLine[]) => void): Promise<number> {
  for (let last = 0; ; ) {
    const lines = await db().importLine.findMany({
      where: { runId, line: { gt: last } },
      orderBy: { line: 'asc' },
      take: 1000,
      select: { line: true, outcome: true, reason: true, externalId: true, postingId: true },
    })
    const end = lines.at(-1)
    if (!end) return last
    account(lines)
    last = end.line
  }
}
