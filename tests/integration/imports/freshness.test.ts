import fs from 'node:fs'
import { expect, it } from 'vitest'
import { visitor } from '@/lib/access/viewer'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { findImported, generateFile, importAs, writeFile } from './support'

const at = (day: number) => new Date(`2026-11-${day}T08:00:00Z`)

it('knows when a source first, last and how often had a posting, and when its words changed', async () => {
  const source = 'fresh'
  const file = generateFile('fresh.csv', 3)
  const run = (day: number, from = file) => importAs(source, { file: from, clock: () => at(day), keepOpenDays: 9000 })
  await run(20)
  await run(21)
  const { id, createdAt } = await findImported(source, 'P1')
  const before = await findShownPosting(visitor, id, at(21))
  expect(before).toMatchObject({
    firstSeenAt: createdAt,
    changedAt: null,
    source: { name: source, confirmations: 2, lastConfirmedAt: at(21) },
  })
  expect(before?.publishedAt).not.toEqual(createdAt)

  const changed = writeFile('changed.csv', fs.readFileSync(file, 'utf8').replace('70000', '71000'))
  await run(22, changed)
  expect(await findShownPosting(visitor, id, at(22))).toMatchObject({
    changedAt: at(22),
    source: { confirmations: 3, lastConfirmedAt: at(22) },
  })
  const other = await findImported(source, 'P2')
  expect(await findShownPosting(visitor, other.id, at(22))).toMatchObject({
    changedAt: null,
    source: { confirmations: 3 },
  })
})
