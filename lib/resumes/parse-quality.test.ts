import { describe, expect, it } from 'vitest'
import { parseQuality } from './parse-quality'

const bullets = (...texts: string[]) => texts.map((text) => ({ kind: 'bullet' as const, text }))
const others = (...texts: string[]) => texts.map((text) => ({ kind: 'other' as const, text }))
const good = bullets(
  'Kept the risk and issue log of 18 projects current',
  'Prepared board packs and minutes for the programme board',
  'Reconciled spend to the ledger each month',
  'Built a Power BI dashboard over the project register',
)

describe('how well a résumé was read', () => {
  it('finds nothing wrong with a plain one, however long its education is', () => {
    expect(parseQuality([...good, ...others('BA Geography', 'PRINCE2 Foundation')])).toEqual([])
  })

  it('does not take the contact block or a short list of skills for a fault', () => {
    expect(parseQuality([{ kind: 'contact', text: '' }, ...good, ...others('Excel, and')])).toEqual([])
  })

  it.each([
    ['few-bullets', bullets('Kept the risk log')],
    ['few-bullets', []],
    ['long-lines', [...good, ...bullets('kept the register and '.repeat(20))]],
    ['unread-lines', [...good, ...others(...Array.from({ length: 20 }, (_, at) => `A line that nothing reads ${at}`))]],
    [
      'two-columns',
      bullets(
        ...Array.from({ length: 7 }, (_, at) => `Kept the register of ${at} projects for the`),
        ...Array.from({ length: 7 }, () => 'skills in planning and'),
      ),
    ],
    ['noise', [...good, ...bullets('K e p t t h e r i s k l o g', 'Prepar3d b0ard pac|s f0r th3 b|ard')]],
  ] as const)('says %s', (problem, lines) => {
    expect(parseQuality(lines)).toContain(problem)
  })

  it('is quick on a hostile line', () => {
    expect(parseQuality(bullets(`${'a,'.repeat(100_000)} ${'| '.repeat(50_000)}`))).toContain('few-bullets')
  })
})
