import { shortTitle } from './labels'
import type { FrameworkDocument, SalaryFigure } from './model'

export interface PayRow {
  /** The title that the source used; the role's own where it names none. */
  label: string
  roleId: string
  /** Whether this row is of the role that the page is about. */
  here: boolean
  low: number | null
  /** An average is never called a median: sources give one or the other. */
  average: number | null
  median: number | null
  high: number | null
  /** Number of responses; null where the source does not give it. */
  responses: number | null
  basis: string
}

/** Figures of one source in one currency: only those may be drawn on one scale. Whole units of the currency a year. */
export interface PaySource {
  source: string
  sourceUrl: string | null
  region: string
  currency: string
  year: number | null
  rows: PayRow[]
}

/** What published sources say about the pay of a role, beside the other roles that the same source covers. */
export function payEvidence(framework: FrameworkDocument, roleId: string): PaySource[] {
  const sources = new Map<string, PaySource>()
  for (const role of framework.roles)
    for (const figure of role.salary ?? []) {
      const key = JSON.stringify([figure.source, figure.region, figure.currency, figure.year])
      const source = sources.get(key) ?? {
        source: figure.source,
        sourceUrl: figure.sourceUrl ?? null,
        region: figure.region,
        currency: figure.currency,
        year: figure.year ?? null,
        rows: [],
      }
      sources.set(key, source)
      source.rows.push(payRow(figure, role, roleId))
    }
  return [...sources.values()]
    .filter(({ rows }) => rows.some(({ here }) => here))
    .map((source) => ({ ...source, rows: source.rows.toSorted((a, b) => middle(a) - middle(b)) }))
}

/** The one figure by which rows are ordered. */
const middle = ({ low, average, median, high }: PayRow) => average ?? median ?? ((low ?? 0) + (high ?? low ?? 0)) / 2

function payRow(figure: SalaryFigure, role: { id: string; title: string }, roleId: string): PayRow {
  return {
    label: quotedTitle(figure.basis) ?? shortTitle(role.title),
    roleId: role.id,
    here: role.id === roleId,
    low: figure.low ?? null,
    average: figure.average ?? null,
    median: figure.median ?? null,
    high: figure.high ?? null,
    responses: statedResponses(figure.basis),
    basis: figure.basis,
  }
}

/** The document holds both only in the sentence on the basis: “Survey average for the title 'PMO Manager' (53 responses)”. */
const quotedTitle = (basis: string) => /['‘“"]([^'’”"]{2,60})['’”"]/.exec(basis)?.[1] ?? null

function statedResponses(basis: string) {
  const stated = /\((\d[\d,]*) responses\)/.exec(basis)?.[1]
  return stated ? Number(stated.replaceAll(',', '')) : null
}

/**
 * Ends of a scale that holds every figure, in round steps, and the steps to mark between them.
 * @returns three to six marks inside the ends
 */
export function payScale(rows: readonly PayRow[]): { from: number; to: number; marks: number[] } {
  const figures = rows
    .flatMap(({ low, average, median, high }) => [low, average, median, high])
    .filter((x) => x !== null)
  const lowest = Math.min(...figures)
  const highest = Math.max(...figures)
  const rough = Math.max(highest - lowest, highest * 0.2) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const from = Math.floor((lowest - step * 0.2) / step) * step
  const to = Math.ceil((highest + step * 0.2) / step) * step
  const marks: number[] = []
  for (let mark = from + step; mark < to; mark += step) marks.push(mark)
  return { from: Math.max(0, from), to, marks }
}
