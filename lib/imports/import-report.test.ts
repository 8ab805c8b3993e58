import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { ReasonTally, reportHeader, reportLine } from './import-report'

const line = { line: 2, outcome: 'new' as const, reason: null, externalId: 'A1', postingId: 7 }

describe('the account of an import', () => {
  it('comes back whole from a CSV reader, and no cell is a formula', () => {
    const text = reportHeader + reportLine({ ...line, reason: 'Said "no", twice\nover', externalId: '=HYPERLINK("x")' })
    expect(parse(text, { columns: true })).toEqual([
      {
        line: '2',
        outcome: 'new',
        reason: 'Said "no", twice\nover',
        external_id: '\'=HYPERLINK("x")',
        posting_id: '7',
      },
    ])
  })

  it('counts by kind, refusals first, and remembers the first line', () => {
    const tally = new ReasonTally()
    tally.add({ ...line, reason: 'Pay not stated; Mended the encoding of Title' })
    tally.add({ ...line, line: 3, reason: 'Pay not stated' })
    tally.add({ ...line, line: 4, outcome: 'refused', reason: 'Repeated row: the same as line 2' })
    tally.add({ ...line, line: 5, outcome: 'refused', reason: 'Repeated row: the same as line 3' })
    tally.add(line)
    expect(tally.list()).toEqual([
      { kind: 'Refused: Repeated row', count: 2, firstLine: 4 },
      { kind: 'Remark: Pay not stated', count: 2, firstLine: 2 },
      { kind: 'Remark: Mended the encoding of Title', count: 1, firstLine: 2 },
    ])
  })
})
