import type { ImportSummary } from './run-import'
import type { ImportedLine } from './write-batch'

export const reportHeader = 'line,outcome,reason,external_id,posting_id\r\n'

/** One line of the account as CSV (RFC 4180), safe to open in a spreadsheet: no cell can begin a formula. */
export function reportLine({ line, outcome, reason, externalId, postingId }: ImportedLine): string {
  return `${[String(line), outcome, reason ?? '', externalId ?? '', postingId === null ? '' : String(postingId)].map(cell).join(',')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Counts lines by what was said of them, with the first line for each. */
export class ReasonTally {
  readonly #counts = new Map<string, { count: number; firstLine: number }>()

  add({ line, outcome, reason }: ImportedLine) {
    for (const part of reason === null ? [] : outcome === 'refused' ? [reason] : reason.split('; ')) {
      const kind = `${outcome === 'refused' ? 'Refused' : 'Remark'}: ${part.split(': ')[0]}`
      const found = this.#counts.get(kind)
      if (found) found.count += 1
      else this.#counts.set(kind, { count: 1, firstLine: line })
    }
  }

  /** Refusals before remarks, the commonest first. */
  list() {
    return [...this.#counts]
      .map(([kind, { count, firstLine }]) => ({ kind, count, firstLine }))
      .sort((a, b) => Number(b.kind.startsWith('Refused')) - Number(a.kind.startsWith('Refused')) || b.count - a.count)
  }
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** The end of a run in plain words, for the person at the terminal. */
export function writeSummary(
  file: string,
  source: string,
  { outcomes, ...summary }: ImportSummary,
  tally: ReasonTally,
  seconds: number,
): string {
  const lines = [
    `${summary.runId ? 'Imported' : 'Rehearsed (nothing was kept)'}: ${file} as ${source}, ${seconds.toFixed(1)} s`,
    `${figure(summary.rows)} rows = ${figure(outcomes.new)} new + ${figure(outcomes.unchanged)} unchanged + ${figure(outcomes.changed)} changed + ${figure(outcomes.refused)} refused`,
    ...tally.list().map(({ kind, count, firstLine }) => `  ${kind}: ${figure(count)} (first on line ${firstLine})`),
  ]
  if (summary.encoding !== 'utf-8') lines.push(`The file is not UTF-8: it was read as ${summary.encoding}.`)
  if (summary.resumedAfterLine !== null)
    lines.push(`Went on after line ${figure(summary.resumedAfterLine)}, where an earlier attempt was cut off.`)
  if (summary.shiftDays !== 0)
    lines.push(
      `ATTENTION: --shift-to-today moved every date by ${figure(summary.shiftDays)} days. These are not the true dates of these postings.`,
    )
  if (summary.closed > 0) lines.push(`Closed as removed at the source: ${figure(summary.closed)}.`)
  if (summary.closingHeldBack) lines.push(`Closing what is missing: ${summary.closingHeldBack}.`)
  if (!summary.healthy)
    lines.push(
      'NOT HEALTHY: hardly anything in this file could be taken over, or far less than in the run before. Look at the file.',
    )
  return `${lines.join('\n')}\n`
}
