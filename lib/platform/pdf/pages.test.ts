import { describe, expect, it } from 'vitest'
import { fillPages } from './pages.mjs'

const page = { height: 240, top: 20, bottom: 20 }
const block = (name: string, lines: number, keepNext = false) => ({
  name,
  keepNext,
  before: 4,
  look: { leading: 10 },
  lines: Array.from({ length: lines }, (_, line) => line),
})

/** What stands on each page, such as “a0 a1 b0”. */
const shown = (blocks: ReturnType<typeof block>[]) =>
  fillPages(blocks, page).map((lines) =>
    lines.map(({ block: { name }, line }: { block: { name: string }; line: number }) => `${name}${line}`).join(' '),
  )

describe('filling pages', () => {
  it('never ends a page with a heading, nor leaves a line of a paragraph alone, however full the page is', () => {
    for (let before = 1; before <= 24; before++)
      for (let length = 1; length <= 9; length++) {
        const blocks = [
          ...Array.from({ length: before }, (_, index) => block(`b${index}-`, 1)),
          block('heading', 1, true),
          block('title', 1, true),
          block('dates', 1, true),
          block('text', length),
        ]
        const pages = shown(blocks)
        expect(pages.join(' ').split(' ')).toHaveLength(before + 3 + length)
        for (const each of pages) {
          expect(each).not.toMatch(/(?:heading|title|dates)0$/)
          const count = each.match(/text/g)?.length ?? 0
          expect(count === 1 && length > 1).toBe(false)
        }
      }
  })

  it('keeps every line inside the margins and goes on where a paragraph is longer than a page', () => {
    const pages = fillPages([block('heading', 1, true), block('long', 50)], page)
    expect(pages.map((lines) => lines.length)).toEqual([19, 20, 12])
    for (const { baseline } of pages.flat()) {
      expect(baseline).toBeGreaterThan(page.top)
      expect(baseline).toBeLessThan(page.height - page.bottom)
    }
  })
})
