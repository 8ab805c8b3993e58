import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findImported, generateFile, importAs, smallText, writeFile } from './support'

const whole = () => generateFile('whole.csv', 10)
const lacking = () => generateFile('lacking.csv', 10, (key) => key === 'P3')

describe('a posting that is no longer at the source', () => {
  it('is closed after two runs without it, not after one, and opens again when it comes back', async () => {
    await importAs('gone', { file: whole(), closeMissing: true })
    const once = await importAs('gone', { file: lacking(), closeMissing: true })
    expect(once.summary).toMatchObject({ closed: 0, closingHeldBack: null })
    expect(await findImported('gone', 'P3')).toMatchObject({ status: 'published' })

    const twice = await importAs('gone', { file: lacking(), closeMissing: true })
    expect(twice.summary.closed).toBe(1)
    expect(await findImported('gone', 'P3')).toMatchObject({ status: 'closed', closeReason: 'removed_at_source' })
    expect(await findImported('gone', 'P4')).toMatchObject({ status: 'published' })

    const back = await importAs('gone', { file: whole(), closeMissing: true })
    expect(back.summary.outcomes).toMatchObject({ changed: 1, unchanged: 9 })
    expect(await findImported('gone', 'P3')).toMatchObject({ status: 'published', closedAt: null, closeReason: null })
  })

  it('stays when nobody asked to close', async () => {
    for (const file of [whole(), lacking(), lacking()]) await importAs('unasked', { file })
    expect(await findImported('unasked', 'P3')).toMatchObject({ status: 'published' })
  })

  it('stays while its row is there and only cannot be read', async () => {
    await importAs('unreadable', { file: whole() })
    const row = smallText.split('\n')[2]
    const broken = `${row?.replace('900001', 'P3').replace('2019-02-11', 'soon')}\n`
    const text = fs.readFileSync(lacking(), 'utf8') + broken
    for (let run = 0; run < 2; run++) {
      const { summary } = await importAs('unreadable', { file: writeFile('broken.csv', text), closeMissing: true })
      expect(summary).toMatchObject({ closed: 0, outcomes: { refused: 1 } })
    }
    expect(await findImported('unreadable', 'P3')).toMatchObject({ status: 'published' })
  })

  it('stays when a run shrank to less than 60 % of the one before', async () => {
    await importAs('shrunk', { file: whole() })
    const short = generateFile('short.csv', 5)
    const first = await importAs('shrunk', { file: short, closeMissing: true })
    expect(first.summary).toMatchObject({ healthy: false, closed: 0 })
    expect(first.summary.closingHeldBack).toContain('not healthy')
    const second = await importAs('shrunk', { file: short, closeMissing: true })
    expect(second.summary).toMatchObject({ healthy: true, closed: 0 })
    expect(second.summary.closingHeldBack).toContain('not healthy')
    expect(await findImported('shrunk', 'P9')).toMatchObject({ status: 'published' })
    // Small for the third time: then it is the source that shrank, not the file that broke.
    expect((await importAs('shrunk', { file: short, closeMissing: true })).summary.closed).toBe(5)
  })

  it('stays before there are two runs', async () => {
    const { summary } = await importAs('early', { file: whole(), closeMissing: true })
    expect(summary.closingHeldBack).toContain('two finished runs')
  })
})
