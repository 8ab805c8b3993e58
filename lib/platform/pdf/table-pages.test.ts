import { describe, expect, it } from 'vitest'
import { fillTablePages } from './table-pages.mjs'

const head = (name: string, height = 20) => ({ name, height, isHead: true })
const row = (name: string, height = 10) => ({ name, height, isHead: false })

/** What stands on each page, such as “A a1 a2”, repeated heads in brackets. */
const shown = (rows: ReturnType<typeof row>[], room: { first: number; rest: number }) =>
  fillTablePages(rows, room).map((page) =>
    page.map((each) => (each.isRepeated ? `(${each.row.name})` : each.row.name)).join(' '),
  )

describe('filling pages with the rows of a table', () => {
  it('repeats what heads the rows, and never leaves it alone at the end of a page', () => {
    const rows = [head('A'), row('a1'), row('a2'), row('a3'), head('B'), row('b1')]
    expect(shown(rows, { first: 40, rest: 60 })).toEqual(['A a1 a2', '(A) a3 B b1'])
    expect(shown(rows, { first: 60, rest: 60 })).toEqual(['A a1 a2 a3', 'B b1'])
  })

  it('leaves a first page empty that has no room, and goes on where a row is taller than a page', () => {
    expect(shown([head('A'), row('a1')], { first: 25, rest: 60 })).toEqual(['', 'A a1'])
    expect(shown([head('A'), row('a1', 90), row('a2')], { first: 60, rest: 60 })).toEqual(['', 'A a1', '(A) a2'])
  })

  it('puts every row on exactly one page, inside its room', () => {
    for (let room = 30; room <= 130; room += 5) {
      const rows = Array.from({ length: 40 }, (_, at) =>
        at % 7 ? row(`r${at}`, 10 + (at % 3) * 4) : head(`h${at}`, 12),
      )
      const pages = fillTablePages(rows, { first: room, rest: room })
      expect(pages.flat().flatMap((each) => (each.isRepeated ? [] : [each.row.name]))).toEqual(
        rows.map(({ name }) => name),
      )
      for (const { y, row: each } of pages.flat()) expect(y + each.height).toBeLessThanOrEqual(room)
    }
  })
})
