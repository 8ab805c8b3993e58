import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Card } from './card-of'
import { drawCard } from './draw-card'

const card = (title: string, lines = ['Meridian Grid', 'Leeds · hybrid', '£42,000 to £48,500 a year']): Card => ({
  kicker: 'Open job',
  title,
  lines,
})
const most = 200_000

describe('drawCard', () => {
  it.each([
    ['plain', card('PMO Analyst')],
    ['long', card('Head of the Enterprise Portfolio Office for Digital Transformation and Change '.repeat(3))],
    ['one word', card('W'.repeat(200), ['W'.repeat(120), '', 'x'])],
    ['right to left', card('مدير مكتب إدارة المشاريع (PMO) في الرياض', ['شركة المياه', 'الرياض', 'SAR 20,000'])],
    ['Hebrew', card('מנהל פרויקט בכיר PMO')],
    ['hostile', card('<svg onload=alert(1)> ]]> &amp; 👩‍💼🧭 Łukasz Ωμέγα Привет 東京 \ufffd')],
    ['nothing', card('', [])],
  ])('draws %s as a picture of the right size', async (_name, content) => {
    const png = await drawCard(content)
    const image = await loadImage(png)
    expect([image.width, image.height]).toEqual([1200, 630])
    expect(png.byteLength).toBeLessThan(most)
  })

  it('draws the same words the same way, and others differently', async () => {
    const [one, again, other] = await Promise.all([drawCard(card('A')), drawCard(card('A')), drawCard(card('B'))])
    expect(Buffer.compare(one, again)).toBe(0)
    expect(Buffer.compare(one, other)).not.toBe(0)
  })

  it('has letters for each script, not the sign for a missing one', async () => {
    // Two signs without a letter look alike; two letters do not.
    for (const [a, b] of [
      ['م', 'ش'],
      ['מ', 'ש'],
      ['Ł', 'Ě'],
      ['Ж', 'Ш'],
      ['Ω', 'Ψ'],
    ] as const)
      expect(Buffer.compare(await drawCard(card(a)), await drawCard(card(b))), `${a} ${b}`).not.toBe(0)
  })
})
